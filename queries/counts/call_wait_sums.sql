-- counts     Answered calls and their waiting time together
-- reads      contacts phone_intervals
-- refresh    month
-- column     month         DATE    month of the call
-- column     site          VARCHAR site
-- column     line          VARCHAR service centre or caseworker
-- column     basis         VARCHAR calls: single calls; sums: a system that only adds up
-- column     n             BIGINT  answered calls whose waiting time is known
-- column     wait_seconds  BIGINT  their waiting time together
WITH months_of_single_calls AS (
    SELECT DISTINCT
        date_trunc('month', contact_at)::DATE AS month,
        site
    FROM contacts
    WHERE channel = 'phone' AND contact_at >= $from AND contact_at < $to
)

SELECT
    date_trunc('month', contact_at)::DATE AS month,
    site,
    line,
    'calls' AS basis,
    count(*) AS n,
    sum(wait_seconds)::BIGINT AS wait_seconds
FROM contacts
WHERE
    channel = 'phone'
    AND outcome = 'answered'
    AND wait_seconds IS NOT NULL
    AND contact_at >= $from
    AND contact_at < $to
GROUP BY ALL
UNION ALL
SELECT
    date_trunc('month', interval_at)::DATE AS month,
    site,
    line,
    'sums' AS basis,
    sum(answered_n)::BIGINT AS n,
    sum(answered_wait_seconds)::BIGINT AS wait_seconds
FROM phone_intervals
WHERE
    interval_at >= $from
    AND interval_at < $to
    AND answered_wait_seconds IS NOT NULL
    -- sums count only where no single calls are known, else they would count twice
    AND (date_trunc('month', interval_at)::DATE, site) NOT IN (SELECT (known.month, known.site) FROM months_of_single_calls AS known)
GROUP BY ALL
