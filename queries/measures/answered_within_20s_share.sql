-- question   How many calls are answered within 20 seconds?
-- subject    share of calls answered soon
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       share
-- better     higher
-- definition Calls answered after at most 20 seconds in the queue, of the calls that the telephone system accepted. Answered calls without a waiting time are left out.
-- source     Usual service level of telephone centres: 80% within 20 seconds
-- minimum_n  100
-- public     yes
-- needs      contacts.wait_seconds | phone_intervals.answered_within_20s_n
-- sums_only  phone_intervals The source only adds up: it says how many calls were answered within 20 seconds, but not for other times and not which abandoned calls were short.
-- variant    a20 basis=offered,seconds=20 within 20 seconds, of calls accepted by the system (headline)
-- variant    a30 basis=offered,seconds=30 within 30 seconds, of calls accepted by the system
-- variant    b20 basis=answered,seconds=20 within 20 seconds, of calls answered
-- variant    b30 basis=answered,seconds=30 within 30 seconds, of calls answered
-- variant    c20 basis=stayed,seconds=20 within 20 seconds, of calls accepted less those abandoned within 20 seconds
-- variant    c30 basis=stayed,seconds=30 within 30 seconds, of calls accepted less those abandoned within 30 seconds
-- variant    q20 basis=queued,seconds=20 within 20 seconds, of calls that reached the queue or an official
-- variant    q30 basis=queued,seconds=30 within 30 seconds, of calls that reached the queue or an official
-- variant    e20 basis=queued_stayed,seconds=20 within 20 seconds, of calls that reached the queue or an official, less those abandoned in under 5 seconds
-- variant    e30 basis=queued_stayed,seconds=30 within 30 seconds, of calls that reached the queue or an official, less those abandoned in under 5 seconds
-- variant    f20 basis=credited,seconds=20 answered or abandoned within 20 seconds, of calls accepted by the system
-- variant    f30 basis=credited,seconds=30 answered or abandoned within 30 seconds, of calls accepted by the system
-- variant_needs a30 contacts.wait_seconds
-- variant_needs b30 contacts.wait_seconds
-- variant_needs c20 contacts.wait_seconds
-- variant_needs c30 contacts.wait_seconds
-- variant_needs q20 contacts.wait_seconds contacts.was_queued
-- variant_needs q30 contacts.wait_seconds contacts.was_queued
-- variant_needs e20 contacts.wait_seconds contacts.was_queued
-- variant_needs e30 contacts.wait_seconds contacts.was_queued
-- variant_needs f20 contacts.wait_seconds
-- variant_needs f30 contacts.wait_seconds
-- param      basis    VARCHAR of which calls: offered, answered, stayed (less those abandoned in time), queued, queued_stayed (less those abandoned in under 5 seconds) or credited (as offered; abandoned in time counts as in time)
-- param      seconds  INTEGER within how many seconds
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  calls answered in time
-- column     denominator  BIGINT  calls
-- note       The wait is counted in the queue; time in the voice menu comes before it and is not counted.
WITH calls AS (
    SELECT
        month,
        site,
        line,
        outcome,
        was_queued,
        over_seconds,
        -- beyond 20 seconds a sum has no upper edge
        coalesce(to_seconds, CASE WHEN over_seconds IS NOT NULL THEN 86400 END) AS to_seconds,
        n
    FROM call_wait_counts
    WHERE
        outcome IN ('answered', 'abandoned')
        -- a sum answers for 20 seconds only, and never says which abandoned calls were short
        AND (basis = 'calls' OR ($seconds::INTEGER = 20 AND $basis IN ('offered', 'answered')))
),

lines_with_known_waits AS (
    SELECT month, site, line
    FROM calls
    GROUP BY ALL
    HAVING count(to_seconds) > 0
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER ((outcome = 'answered' OR $basis = 'credited') AND to_seconds <= $seconds::INTEGER), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM calls
WHERE
    (month, site, coalesce(line, '')) IN (SELECT (known.month, known.site, coalesce(known.line, '')) FROM lines_with_known_waits AS known)
    AND NOT (outcome = 'answered' AND to_seconds IS NULL)
    AND CASE $basis
        WHEN 'offered' THEN TRUE
        WHEN 'credited' THEN TRUE
        WHEN 'answered' THEN outcome = 'answered'
        WHEN 'stayed' THEN NOT (outcome = 'abandoned' AND coalesce(to_seconds <= $seconds::INTEGER, FALSE))
        WHEN 'queued' THEN coalesce(was_queued, FALSE)
        WHEN 'queued_stayed' THEN coalesce(was_queued, FALSE) AND NOT (outcome = 'abandoned' AND coalesce(to_seconds < 5, FALSE))
    END
GROUP BY month, site
