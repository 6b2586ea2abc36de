-- question   How many calls are answered?
-- subject    share of calls answered
-- shape      rate
-- topic      reachability
-- serves     S3 F6
-- unit       share
-- better     higher
-- definition Calls answered of the calls that the telephone system accepted. Calls, not persons: who calls five times counts five times.
-- source     Federal employment agency, internal audit 2013: target at least 75%
-- minimum_n  100
-- public     yes
-- needs      contacts.outcome | phone_intervals.answered_n
-- sums_only  phone_intervals The source only adds up calls per interval: it says neither which of them reached the queue nor how long the abandoned ones waited.
-- variant    B offered=accepted,short_seconds=0 of calls accepted by the system (headline)
-- variant    A offered=attempts,short_seconds=0 of all attempts, with calls that met a busy line or came outside hours
-- variant    C offered=queued,short_seconds=0 of calls that reached the queue or an official, without those that ended in the voice menu
-- variant    D5 offered=queued,short_seconds=5 of calls that reached the queue or an official, less those abandoned in the queue in under 5 seconds
-- variant    D20 offered=queued,short_seconds=20 of calls that reached the queue or an official, less those abandoned in the queue in under 20 seconds
-- variant    E offered=in_hours,short_seconds=0 of all attempts within opening hours, with calls that met a busy line
-- variant_needs C contacts.was_queued
-- variant_needs D5 contacts.wait_seconds
-- variant_needs D20 contacts.wait_seconds
-- param      offered        VARCHAR which calls count as offered: accepted, attempts, in_hours or queued
-- param      short_seconds  INTEGER calls abandoned in under so many seconds are left out; 0: none is
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  calls answered
-- column     denominator  BIGINT  calls offered
-- note       Depending on the definition, one and the same month can look very different: compare only like with like.
WITH offered_calls AS (
    SELECT
        month,
        site,
        line,
        outcome,
        to_seconds,
        n
    FROM call_wait_counts
    WHERE
        CASE $offered
            WHEN 'attempts' THEN TRUE
            WHEN 'in_hours' THEN outcome <> 'closed'
            WHEN 'accepted' THEN outcome IN ('answered', 'abandoned')
            -- a source that knows no voice menu can still say which calls were short
            WHEN 'queued' THEN outcome IN ('answered', 'abandoned') AND (was_queued OR (was_queued IS NULL AND $short_seconds::INTEGER > 0))
        END
),

-- where no wait is known, nobody knows which calls were short
lines_with_known_waits AS (
    SELECT month, site, line
    FROM offered_calls
    GROUP BY ALL
    HAVING $short_seconds::INTEGER = 0 OR count(to_seconds) FILTER (outcome = 'abandoned') > 0 OR count(*) FILTER (outcome = 'abandoned') = 0
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (outcome = 'answered'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM offered_calls
WHERE
    (month, site, coalesce(line, '')) IN (SELECT (known.month, known.site, coalesce(known.line, '')) FROM lines_with_known_waits AS known)
    AND NOT (outcome = 'abandoned' AND coalesce(to_seconds < $short_seconds::INTEGER, FALSE))
GROUP BY month, site
