-- question   Who submits the reactions?
-- subject    share of reactions by who submits them
-- shape      breakdown
-- topic      reactions
-- serves     D7 H2 B4
-- unit       share
-- better     neither
-- definition Reactions by who submitted them, of all reactions of which that is recorded: the person who receives benefits, a relative, an advice centre, staff, or somebody else.
-- source     Dresden, decision A0107/15: from the clients' and the experts' perspective; Kreis Bergstraße, 26 February 2020: people who receive benefits use it most
-- minimum_n  10
-- public     yes
-- needs      complaints.submitter
-- column     period    DATE    month received
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     category  VARCHAR who submitted it
-- column     n         BIGINT  reactions
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    submitter AS category,
    sum(n)::BIGINT AS n
FROM reaction_submitter_counts
WHERE submitter IS NOT NULL
GROUP BY ALL
