-- question   By which channels do reactions come?
-- subject    share of reactions by channel
-- shape      breakdown
-- topic      reactions
-- serves     B1 H1
-- unit       share
-- better     neither
-- definition Reactions by each channel, of all reactions whose channel is recorded.
-- source     Kreis Bergstraße, 26 February 2020: by e-mail, telephone or post
-- minimum_n  10
-- public     yes
-- needs      complaints.channel
-- column     period    DATE    month received
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     category  VARCHAR channel
-- column     n         BIGINT  reactions
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    channel AS category,
    sum(n)::BIGINT AS n
FROM reaction_channel_counts
WHERE channel IS NOT NULL
GROUP BY ALL
