-- counts     Calls by weekday and hour
-- reads      contacts phone_intervals
-- refresh    month
-- column     month    DATE    month of the call
-- column     site     VARCHAR site
-- column     weekday  INTEGER 1 Monday to 7 Sunday
-- column     hour     INTEGER hour of the day, 0 to 23
-- column     outcome  VARCHAR answered, abandoned, turned_away (busy line or outside hours), or unknown where sums do not add up to the calls offered
-- column     n        BIGINT  calls
WITH single_calls AS (
    SELECT
        date_trunc('month', contact_at)::DATE AS month,
        site,
        isodow(contact_at)::INTEGER AS weekday,
        hour(contact_at)::INTEGER AS hour,
        CASE WHEN outcome IN ('answered', 'abandoned') THEN outcome ELSE 'turned_away' END AS outcome,
        count(*) AS n
    FROM contacts
    WHERE channel = 'phone' AND contact_at >= $from AND contact_at < $to
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
        sums.interval_at,
        sums.site,
        sums.answered_n,
        sums.abandoned_n,
        coalesce(sums.busy_n, 0) + coalesce(sums.closed_n, 0) AS turned_away_n,
        sums.offered_n - sums.answered_n - coalesce(sums.abandoned_n, 0) - coalesce(sums.busy_n, 0) - coalesce(sums.closed_n, 0) AS rest_n
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
        date_trunc('month', interval_at)::DATE AS month,
        site,
        isodow(interval_at)::INTEGER AS weekday,
        hour(interval_at)::INTEGER AS hour,
        sum(answered_n)::BIGINT AS answered,
        -- a source that counts who hung up has counted them all; else they are what is left
        sum(coalesce(abandoned_n, rest_n))::BIGINT AS abandoned,
        sum(turned_away_n)::BIGINT AS turned_away,
        coalesce(sum(rest_n) FILTER (abandoned_n IS NOT NULL), 0)::BIGINT AS unexplained
    FROM lone_intervals
    GROUP BY ALL
),

hours AS (
    SELECT month, site, weekday, hour, outcome, n FROM single_calls
    UNION ALL
    SELECT month, site, weekday, hour, 'answered' AS outcome, answered AS n FROM summed_calls WHERE answered > 0
    UNION ALL
    SELECT month, site, weekday, hour, 'abandoned' AS outcome, abandoned AS n FROM summed_calls WHERE abandoned > 0
    UNION ALL
    SELECT month, site, weekday, hour, 'turned_away' AS outcome, turned_away AS n FROM summed_calls WHERE turned_away > 0
    UNION ALL
    SELECT month, site, weekday, hour, 'unknown' AS outcome, unexplained AS n FROM summed_calls WHERE unexplained > 0
)

-- one line may give single calls while another only adds up
SELECT
    month,
    site,
    weekday,
    hour,
    outcome,
    sum(n)::BIGINT AS n
FROM hours
GROUP BY ALL
