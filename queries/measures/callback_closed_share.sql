-- question   How many promised callbacks are done with after a week?
-- subject    share of callbacks closed within a week
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       share
-- better     neither
-- definition Callbacks closed within 7 days of the promise, whether the person was reached or not, of all callbacks promised at least 7 days before the records end.
-- source     Schwerin, 12 December 2017: if need be a callback service
-- minimum_n  50
-- matures    7 days
-- public     yes
-- needs      callbacks.closed_at
-- column     period       DATE    month of the promise
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  callbacks closed
-- column     denominator  BIGINT  callbacks promised
-- note       Closed is not kept: a callback can be closed without any attempt.
-- note       A month is shown once the records reach 7 days beyond it.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (was_closed), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM callback_counts
WHERE was_closed IS NOT NULL
GROUP BY month, site
