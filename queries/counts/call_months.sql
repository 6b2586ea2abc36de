-- counts     Months of which the records of calls speak wholly, by site
-- reads      contacts phone_intervals imports
-- refresh    whole
-- note       From the first call recorded at the site to the last day of which the files with its calls speak. The month of the first call counts if that came by the 5th; the last month counts if at most three days are missing at its end; a month without a single call is not covered.
-- column     month  DATE    month
-- column     site   VARCHAR site
-- column     n      BIGINT  records of calls in it, single calls or sums
WITH recorded_days AS (
    SELECT contact_at::DATE AS day, site, import_id, count(*) AS n
    FROM contacts
    WHERE channel = 'phone'
    GROUP BY ALL
    UNION ALL
    SELECT interval_at::DATE AS day, site, import_id, count(*) AS n
    FROM phone_intervals
    GROUP BY ALL
),

spans AS (
    SELECT
        recorded_days.site,
        -- a weekend and holidays can keep the first call from the first days
        date_trunc('month', min(recorded_days.day) + INTERVAL 1 MONTH - INTERVAL 5 DAY)::DATE AS first_month,
        -- and the last days may be free ones
        date_trunc('month', max(imports.observed_until) + INTERVAL 4 DAY)::DATE AS open_month
    FROM recorded_days
    INNER JOIN imports ON recorded_days.import_id = imports.import_id
    GROUP BY recorded_days.site
)

SELECT
    date_trunc('month', recorded_days.day)::DATE AS month,
    recorded_days.site,
    sum(recorded_days.n)::BIGINT AS n
FROM recorded_days
INNER JOIN spans ON recorded_days.site = spans.site
WHERE recorded_days.day >= spans.first_month AND recorded_days.day < spans.open_month
GROUP BY ALL
