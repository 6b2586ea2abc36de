-- counts     Calls by outcome and by time in the queue
-- reads      contacts phone_intervals
-- refresh    month
-- note       A bin holds waits over its lower and up to its upper edge; 0 is a bin of its own; edges are empty where the source gives no waiting time.
-- column     month         DATE    month of the call
-- column     site          VARCHAR site
-- column     line          VARCHAR service centre or caseworker
-- column     basis         VARCHAR calls: single calls; sums: a system that only adds up
-- column     outcome       VARCHAR answered, abandoned, busy, closed, or unknown where sums do not add up to the calls offered
-- column     was_queued    BOOLEAN whether the call reached the queue or an official
-- column     over_seconds  INTEGER lower edge of the wait, not included
-- column     to_seconds    INTEGER upper edge of the wait, included
-- column     n             BIGINT  calls
WITH single_calls AS (
    SELECT
        date_trunc('month', contact_at)::DATE AS month,
        site,
        line,
        outcome,
        was_queued,
        -- one second wide up to ten minutes, ten seconds beyond
        CASE WHEN wait_seconds <= 600 THEN wait_seconds ELSE (wait_seconds + 9) // 10 * 10 END AS to_seconds
    FROM contacts
    WHERE
        channel = 'phone'
        AND contact_at >= $from
        AND contact_at < $to
),

binned_calls AS (
    SELECT
        month,
        site,
        line,
        'calls' AS basis,
        outcome,
        was_queued,
        CASE WHEN to_seconds = 0 THEN 0 WHEN to_seconds <= 600 THEN to_seconds - 1 ELSE to_seconds - 10 END AS over_seconds,
        to_seconds,
        count(*) AS n
    FROM single_calls
    GROUP BY ALL
),

-- sums count only where no single calls are known, else they would count twice; an unknown line may be any line
lines_of_single_calls AS (
    SELECT DISTINCT
        date_trunc('month', contact_at)::DATE AS month,
        site,
        line
    FROM contacts
    WHERE channel = 'phone' AND contact_at >= $from AND contact_at < $to
),

lone_intervals AS (
    SELECT
        date_trunc('month', sums.interval_at)::DATE AS month,
        sums.site,
        sums.line,
        sums.offered_n - sums.answered_n - coalesce(sums.abandoned_n, 0) - coalesce(sums.busy_n, 0) - coalesce(sums.closed_n, 0) AS rest_n,
        sums.answered_n,
        sums.answered_within_20s_n,
        sums.abandoned_n,
        sums.busy_n,
        sums.closed_n
    FROM phone_intervals AS sums
    ANTI JOIN lines_of_single_calls AS known
        ON
            date_trunc('month', sums.interval_at)::DATE = known.month
            AND sums.site = known.site
            AND coalesce(sums.line = known.line, TRUE)
    WHERE sums.interval_at >= $from AND sums.interval_at < $to
),

summed_calls AS (
    SELECT
        month,
        site,
        line,
        sum(answered_within_20s_n) AS within_20,
        sum(answered_n) FILTER (answered_within_20s_n IS NOT NULL) - sum(answered_within_20s_n) AS beyond_20,
        sum(answered_n) FILTER (answered_within_20s_n IS NULL) AS answered_unknown,
        -- a source that counts who hung up has counted them all; else they are what is left
        sum(coalesce(abandoned_n, rest_n)) AS abandoned,
        sum(rest_n) FILTER (abandoned_n IS NOT NULL) AS unexplained,
        sum(busy_n) AS busy,
        sum(closed_n) AS closed
    FROM lone_intervals
    GROUP BY ALL
),

summed_by_outcome AS (
    SELECT month, site, line, 'answered' AS outcome, 0 AS over_seconds, 20 AS to_seconds, within_20 AS n FROM summed_calls
    UNION ALL
    SELECT month, site, line, 'answered', 20, NULL, beyond_20 FROM summed_calls
    UNION ALL
    SELECT month, site, line, 'answered', NULL, NULL, answered_unknown FROM summed_calls
    UNION ALL
    SELECT month, site, line, 'abandoned', NULL, NULL, abandoned FROM summed_calls
    UNION ALL
    SELECT month, site, line, 'busy', NULL, NULL, busy FROM summed_calls
    UNION ALL
    SELECT month, site, line, 'closed', NULL, NULL, closed FROM summed_calls
    UNION ALL
    SELECT month, site, line, 'unknown', NULL, NULL, unexplained FROM summed_calls
)

SELECT month, site, line, basis, outcome, was_queued, over_seconds::INTEGER AS over_seconds, to_seconds::INTEGER AS to_seconds, n
FROM binned_calls
UNION ALL
SELECT month, site, line, 'sums', outcome, NULL, over_seconds, to_seconds, n::BIGINT
FROM summed_by_outcome
WHERE n > 0
