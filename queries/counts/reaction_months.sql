-- counts     Months of which the records of reactions speak wholly
-- reads      complaints imports
-- refresh    whole
-- note       From the first reaction received to the last day that the sources speak of, all sources together. The month of the first reaction counts if that came by the 5th; the last month counts if at most three days are missing at its end.
-- column     month  DATE    month
-- column     n      BIGINT  reactions received in it, at all sites
WITH received AS (
    SELECT
        date_trunc('month', received_at)::DATE AS month,
        received_at,
        import_id
    FROM complaints
),

spans AS (
    SELECT
        -- a weekend and holidays can keep the first reaction from the first days
        date_trunc('month', min(received.received_at) + INTERVAL 1 MONTH - INTERVAL 5 DAY)::DATE AS first_month,
        -- and the last days may be free ones
        date_trunc('month', max(imports.observed_until) + INTERVAL 4 DAY)::DATE AS open_month
    FROM received
    INNER JOIN imports ON received.import_id = imports.import_id
),

months AS (
    SELECT unnest(generate_series(first_month, open_month - INTERVAL 1 MONTH, INTERVAL 1 MONTH))::DATE AS month
    FROM spans
)

SELECT
    months.month,
    count(received.month) AS n
FROM months
LEFT JOIN received ON months.month = received.month
GROUP BY months.month
