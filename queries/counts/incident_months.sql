-- counts     Months of which the records of incidents speak wholly
-- reads      incidents imports
-- refresh    whole
-- note       From the first incident recorded to the last day that the sources speak of, all sources together. The month of the first incident counts if that came by the 5th; the last month counts if at most three days are missing at its end. A month in between without an incident is one without incidents.
-- column     month  DATE    month
-- column     n      BIGINT  incidents in it, at all sites
WITH recorded AS (
    SELECT
        date_trunc('month', occurred_at)::DATE AS month,
        occurred_at,
        import_id
    FROM incidents
),

spans AS (
    SELECT
        date_trunc('month', min(recorded.occurred_at) + INTERVAL 1 MONTH - INTERVAL 5 DAY)::DATE AS first_month,
        -- and the last days may be free ones
        date_trunc('month', max(imports.observed_until) + INTERVAL 4 DAY)::DATE AS open_month
    FROM recorded
    INNER JOIN imports ON recorded.import_id = imports.import_id
),

months AS (
    SELECT unnest(generate_series(first_month, open_month - INTERVAL 1 MONTH, INTERVAL 1 MONTH))::DATE AS month
    FROM spans
)

SELECT
    months.month,
    count(recorded.month) AS n
FROM months
LEFT JOIN recorded ON months.month = recorded.month
GROUP BY months.month
