-- question   How many reactions were received?
-- subject    number of reactions received
-- shape      count
-- topic      reactions
-- serves     D2 B1 B2
-- unit       n
-- better     neither
-- definition Suggestions, hints, criticism and praise received, each once, however many concerns it names.
-- source     Kreis Bergstraße, 26 February 2020: 398 reactions in 2019
-- minimum_n  10
-- public     yes
-- needs      complaints.received_at
-- column     period   DATE    month received
-- column     site     VARCHAR site
-- column     segment  VARCHAR not split
-- column     n        BIGINT  reactions
-- note       More reactions can mean more trouble or an office that is easier to reach.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    sum(n)::BIGINT AS n
FROM reaction_counts
GROUP BY month, site
