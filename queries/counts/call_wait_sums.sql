-- counts     Answered calls and their waiting time together
-- reads      contacts phone_intervals
-- refresh    month
-- column     month         DATE    month of the call
-- column     site          VARCHAR site
-- column     line          VARCHAR service centre or caseworker
-- column     basis         VARCHAR calls: single calls; sums: a system that only adds up
-- column     n             BIGINT  answered calls whose waiting time is known
-- column     wait_seconds  BIGINT  their waiting time together
WITH lines_of_single_calls AS (
    -- sums count only where no single calls are known, else they would count twice; an unknown line may be any line
    SELECT DISTINCT
        date_trunc('month', contact_at)::DATE AS month,
        site,
        line
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
    date_trunc('month', sums.interval_at)::DATE AS month,
    sums.site,
    sums.line,
    'sums' AS basis,
    sum(sums.answered_n)::BIGINT AS n,
    sum(sums.answered_wait_seconds)::BIGINT AS wait_seconds
FROM phone_intervals AS sums
ANTI JOIN lines_of_single_calls AS known
    ON
        date_trunc('month', sums.interval_at)::DATE = known.month
        AND sums.site = known.site
        AND coalesce(sums.line = known.line, TRUE)
WHERE
    sums.interval_at >= $from
    AND sums.interval_at < $to
    AND sums.answered_wait_seconds IS NOT NULL
GROUP BY ALL
