-- question   How long does it take until somebody rings back?
-- subject    time until the first attempt to ring back
-- shape      lifetable
-- topic      reachability
-- serves     S3
-- unit       hours
-- better     lower
-- definition Started hours from the promise to the first attempt, as seen in each month (Kaplan-Meier). Promises without an attempt count for as long as they were followed, for at most 14 days.
-- source     Schwerin, 12 December 2017: if need be a callback service
-- minimum_n  50
-- within     48
-- public     yes
-- needs      callbacks.first_attempt_at
-- column     period    DATE    month in which the promise had that age
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     age       INTEGER hours since the promise
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  promises without an attempt at the start of that hour
-- column     ended     BIGINT  first attempts in that hour
-- column     censored  BIGINT  without an attempt when the records, or the 14 days, end
-- note       Nights and weekends count: the person waits through them too.
-- note       A promise closed without any attempt counts as not rung back.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    age_hours AS age,
    width,
    sum(at_risk)::BIGINT AS at_risk,
    sum(ended)::BIGINT AS ended,
    sum(censored)::BIGINT AS censored
FROM callback_hour_counts
GROUP BY ALL
