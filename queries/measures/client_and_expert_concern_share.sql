-- question   What do the people concerned see, and what do the experts see?
-- subject    share of concerns by topic, seen from two sides
-- shape      breakdown
-- topic      reactions
-- serves     D7 D3 H2 B4
-- unit       share
-- better     neither
-- definition Concerns named in reactions, of all concerns named by the same group: people who receive benefits and their relatives on one side, advice centres and staff on the other. Reactions submitted by others are left out; a reaction can name up to three concerns.
-- source     Dresden, decision A0107/15: from the clients' and the experts' perspective
-- minimum_n  10
-- finest     quarter
-- public     yes
-- needs      complaints.submitter complaints.concern_1
-- column     period    DATE    first day of the quarter received
-- column     site      VARCHAR site
-- column     segment   VARCHAR clients or experts
-- column     category  VARCHAR concern
-- column     n         BIGINT  concerns
-- note       Counted by whole quarters, so that rare concerns point to nobody.
SELECT
    quarter AS period,
    site,
    view AS segment,
    concern AS category,
    sum(n)::BIGINT AS n
FROM reaction_view_counts
GROUP BY ALL
