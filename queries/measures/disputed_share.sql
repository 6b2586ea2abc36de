-- question   How many people dispute the answer to their reaction?
-- subject    share of answers disputed
-- shape      rate
-- topic      reactions
-- serves     D1 D6
-- unit       share
-- better     lower
-- definition Reactions whose answer the person disputed, of all reactions for which the source says whether they did.
-- source     Dresden, decision A0107/15: to mediate in disputes and avoid lawsuits
-- minimum_n  10
-- public     yes
-- needs      complaints.was_disputed
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  reactions whose answer was disputed
-- column     denominator  BIGINT  reactions
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (was_disputed), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM reaction_channel_counts
WHERE was_disputed IS NOT NULL
GROUP BY month, site
