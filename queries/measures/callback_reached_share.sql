-- question   How many people who were promised a callback are reached?
-- subject    share of callbacks that reached the person
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       share
-- better     higher
-- definition Callbacks that reached the person within 7 days of the promise, of all callbacks promised at least 7 days before the records end.
-- source     Schwerin, 12 December 2017: if need be a callback service
-- minimum_n  50
-- matures    7 days
-- public     yes
-- needs      callbacks.reached_at
-- column     period       DATE    month of the promise
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  callbacks that reached the person
-- column     denominator  BIGINT  callbacks promised
-- note       A month is shown once the records reach 7 days beyond it.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (was_reached), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM callback_counts
WHERE was_reached IS NOT NULL
GROUP BY month, site
