-- question   How many callers hang up before anybody answers?
-- subject    share of calls abandoned
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       share
-- better     lower
-- definition Calls abandoned by the caller, of the calls that the telephone system accepted.
-- source     House of Commons, 2001: at most 20% abandoned at the Child Support Agency
-- minimum_n  100
-- public     yes
-- needs      contacts.outcome | phone_intervals.abandoned_n
-- sums_only  phone_intervals The source only adds up calls per interval: it does not say how long the abandoned ones waited.
-- variant    all abandoned=all all abandoned calls (headline)
-- variant    after_5s abandoned=after_5s only calls abandoned after 5 seconds or more
-- variant    under_5s abandoned=under_5s only calls abandoned in under 5 seconds, or in the voice menu
-- variant_needs after_5s contacts.wait_seconds
-- variant_needs under_5s contacts.wait_seconds
-- param      abandoned  VARCHAR which abandoned calls: all, after_5s or under_5s
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  calls abandoned
-- column     denominator  BIGINT  calls accepted
-- note       Who hangs up in the first seconds has often dialled wrongly or heard what they needed.
WITH calls AS (
    SELECT
        month,
        site,
        outcome = 'abandoned' AS was_abandoned,
        to_seconds,
        -- who hung up in the voice menu never waited in the queue
        coalesce(to_seconds < 5, nullif(NOT was_queued, FALSE)) AS was_short,
        n
    FROM call_wait_counts
    WHERE outcome IN ('answered', 'abandoned')
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (
        was_abandoned
        AND CASE $abandoned WHEN 'all' THEN TRUE WHEN 'after_5s' THEN NOT was_short WHEN 'under_5s' THEN was_short END
    ), 0)::BIGINT AS numerator,
    -- abandoned calls of unknown length are neither short nor long
    sum(n) FILTER ($abandoned = 'all' OR NOT was_abandoned OR was_short IS NOT NULL)::BIGINT AS denominator
FROM calls
GROUP BY month, site
-- where no length is known, nobody knows how many were short
HAVING $abandoned = 'all' OR count(to_seconds) FILTER (was_abandoned) > 0 OR count(*) FILTER (was_abandoned AND was_short IS NULL) = 0
