-- question   Are the reactions suggestions, hints, criticism or praise?
-- subject    share of reactions by kind
-- shape      breakdown
-- topic      reactions
-- serves     B1 D2
-- unit       share
-- better     neither
-- definition Reactions of each kind, of all reactions.
-- source     Kreis Bergstraße, 26 February 2020: suggestions, hints, criticism and praise
-- minimum_n  10
-- public     yes
-- needs      complaints.kind
-- column     period    DATE    month received
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     category  VARCHAR kind
-- column     n         BIGINT  reactions
-- note       A source that takes only complaints shows nothing but criticism.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    kind AS category,
    sum(n)::BIGINT AS n
FROM reaction_counts
GROUP BY ALL
