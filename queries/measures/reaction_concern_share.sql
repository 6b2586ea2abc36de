-- question   What are the reactions about?
-- subject    share of concerns by topic
-- shape      breakdown
-- topic      reactions
-- serves     D3 D7 H4 B3
-- unit       share
-- better     neither
-- definition Concerns named in reactions, of all concerns named; a reaction can name up to three, so these are concerns and not reactions.
-- source     Dresden, decision A0107/15: document frequent problems and conflicts
-- minimum_n  10
-- finest     quarter
-- public     yes
-- needs      complaints.concern_1
-- column     period    DATE    first day of the quarter received
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     category  VARCHAR concern
-- column     n         BIGINT  concerns
-- note       Counted by whole quarters, so that rare concerns point to nobody.
SELECT
    quarter AS period,
    site,
    NULL::VARCHAR AS segment,
    concern AS category,
    sum(n)::BIGINT AS n
FROM reaction_concern_counts
GROUP BY ALL
