-- counts     Months of which the records of objections, or of lawsuits, speak wholly
-- reads      remedies imports
-- refresh    whole
-- note       From the first one received to the last day that the sources speak of, all sources together, each kind by itself. The month of the first one counts if that came by the 5th; the last month counts if at most three days are missing at its end.
-- column     kind   VARCHAR objection or lawsuit
-- column     month  DATE    month
-- column     n      BIGINT  received in it, at all sites
WITH received AS (
    SELECT
        kind,
        date_trunc('month', received_at)::DATE AS month,
        received_at,
        import_id
    FROM remedies
),

spans AS (
    SELECT
        received.kind,
        -- a weekend and holidays can keep the first one from the first days
        date_trunc('month', min(received.received_at) + INTERVAL 1 MONTH - INTERVAL 5 DAY)::DATE AS first_month,
        -- and the last days may be free ones
        date_trunc('month', max(imports.observed_until) + INTERVAL 4 DAY)::DATE AS open_month
    FROM received
    INNER JOIN imports ON received.import_id = imports.import_id
    GROUP BY received.kind
),

months AS (
    SELECT
        kind,
        unnest(generate_series(first_month, open_month - INTERVAL 1 MONTH, INTERVAL 1 MONTH))::DATE AS month
    FROM spans
)

SELECT
    months.kind,
    months.month,
    count(received.month) AS n
FROM months
LEFT JOIN received ON months.month = received.month AND months.kind = received.kind
GROUP BY months.kind, months.month
