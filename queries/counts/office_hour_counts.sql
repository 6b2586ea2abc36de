-- counts     Office-hours by the mean waiting time shown for them
-- reads      wait_intervals
-- refresh    month
-- note       Each row counts hours of an office, not visitors. A closed hour has no value and is not counted as 0. Started minutes; 0 is a bin of its own.
-- column     month            DATE    month
-- column     site             VARCHAR site
-- column     has_appointment  BOOLEAN with appointment or walk-in
-- column     hour             INTEGER hour of the day, 0 to 23
-- column     over_minutes     INTEGER lower edge of the mean wait, not included
-- column     to_minutes       INTEGER upper edge of the mean wait, included
-- column     n                BIGINT  office-hours
-- column     mean_seconds     BIGINT  their mean waits added up
-- column     visitors         BIGINT  visitors in hours for which the source counts them
-- column     wait_seconds     BIGINT  waiting time of these visitors together
WITH hours AS (
    SELECT hour_at, site, TRUE AS has_appointment, mean_wait_with_minutes AS mean_minutes, visitors_with_n AS visitors
    FROM wait_intervals
    UNION ALL
    SELECT hour_at, site, FALSE AS has_appointment, mean_wait_without_minutes AS mean_minutes, visitors_without_n AS visitors
    FROM wait_intervals
)

SELECT
    date_trunc('month', hour_at)::DATE AS month,
    site,
    has_appointment,
    hour(hour_at)::INTEGER AS hour,
    greatest(ceil(mean_minutes) - 1, 0)::INTEGER AS over_minutes,
    ceil(mean_minutes)::INTEGER AS to_minutes,
    count(*) AS n,
    sum(round(mean_minutes * 60))::BIGINT AS mean_seconds,
    coalesce(sum(visitors), 0)::BIGINT AS visitors,
    coalesce(sum(round(mean_minutes * 60 * visitors)), 0)::BIGINT AS wait_seconds
FROM hours
WHERE
    hour_at >= $from
    AND hour_at < $to
    AND mean_minutes IS NOT NULL
    -- an hour in which nobody came has no waiting time
    AND coalesce(visitors, 1) > 0
GROUP BY ALL
