-- question   How many promised callbacks come in time?
-- subject    share of callbacks that came in time
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       share
-- better     higher
-- definition Callbacks with a first attempt before the promise ran out (its own deadline, else 48 hours: the same time of day two days later), of all callbacks promised and due. Promises not yet due are in neither number.
-- source     Schwerin, 12 December 2017: if need be a callback service
-- minimum_n  50
-- public     yes
-- needs      callbacks.first_attempt_at
-- column     period       DATE    month of the promise
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  callbacks attempted in time
-- column     denominator  BIGINT  callbacks promised and due
-- note       An attempt counts even if nobody picked up: how many were reached stands apart.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (was_kept), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM callback_counts
WHERE was_kept IS NOT NULL
GROUP BY month, site
