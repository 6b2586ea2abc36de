-- counts     Calls by weekday and hour
-- reads      contacts phone_intervals
-- refresh    month
-- column     month    DATE    month of the call
-- column     site     VARCHAR site
-- column     weekday  INTEGER 1 Monday to 7 Sunday
-- column     hour     INTEGER hour of the day, 0 to 23
-- column     outcome  VARCHAR answered, abandoned or turned_away (busy line or outside hours)
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

-- sums count only where no single calls are known, else they would count twice
summed_calls AS (
    SELECT
        date_trunc('month', interval_at)::DATE AS month,
        site,
        isodow(interval_at)::INTEGER AS weekday,
        hour(interval_at)::INTEGER AS hour,
        sum(answered_n)::BIGINT AS answered,
        sum(offered_n - answered_n - coalesce(busy_n, 0))::BIGINT AS abandoned,
        coalesce(sum(busy_n), 0)::BIGINT AS turned_away
    FROM phone_intervals
    WHERE
        interval_at >= $from
        AND interval_at < $to
        AND (date_trunc('month', interval_at)::DATE, site) NOT IN (SELECT (known.month, known.site) FROM single_calls AS known)
    GROUP BY ALL
)

SELECT month, site, weekday, hour, outcome, n FROM single_calls
UNION ALL
SELECT month, site, weekday, hour, 'answered' AS outcome, answered AS n FROM summed_calls WHERE answered > 0
UNION ALL
SELECT month, site, weekday, hour, 'abandoned' AS outcome, abandoned AS n FROM summed_calls WHERE abandoned > 0
UNION ALL
SELECT month, site, weekday, hour, 'turned_away' AS outcome, turned_away AS n FROM summed_calls WHERE turned_away > 0
