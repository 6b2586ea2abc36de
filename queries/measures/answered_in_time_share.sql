-- question   How many reactions are answered in time?
-- subject    share of reactions answered in time
-- shape      rate
-- topic      reactions
-- serves     D1 B3
-- unit       share
-- better     higher
-- definition Reactions answered within the deadline of the source, of all reactions for which the source says so.
-- source     Each source's own deadline: see where the figures come from
-- minimum_n  10
-- public     yes
-- needs      complaints.answered_in_time
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  reactions answered in time
-- column     denominator  BIGINT  reactions
-- note       The deadline is the source's own and differs between sources.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (answered_in_time), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM reaction_channel_counts
WHERE answered_in_time IS NOT NULL
GROUP BY month, site
