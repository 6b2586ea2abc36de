-- counts     Objections on their way to a decision, as a period life table
-- reads      remedies delivered imports seen_again
-- refresh    whole
-- note       Every open objection stands once in each day of age, in the month of that day. Only sources that record decisions take part; what is still open is censored on the last day of which a file speaks that shows it.
-- column     month     DATE    month in which the objection had that age
-- column     site      VARCHAR site
-- column     age_days  INTEGER days since it was received
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them: at_risk is then their mean, ended and censored their sums
-- column     at_risk   BIGINT  objections still open at the start of that day of age
-- column     ended     BIGINT  decided on that day of age
-- column     censored  BIGINT  still open when the records end on that day of age
WITH last_seen AS (
    SELECT
        seen_again.fingerprint,
        max(imports.observed_until) AS observed_until
    FROM seen_again
    INNER JOIN imports ON seen_again.import_id = imports.import_id
    WHERE seen_again.table_name = 'remedies'
    GROUP BY seen_again.fingerprint
),

followed_objections AS (
    SELECT
        remedies.site,
        remedies.received_at::DATE AS received_on,
        remedies.decided_at::DATE AS decided_on,
        greatest(imports.observed_until, last_seen.observed_until)::DATE AS observed_until
    FROM remedies
    INNER JOIN imports ON remedies.import_id = imports.import_id
    LEFT JOIN last_seen ON remedies.fingerprint = last_seen.fingerprint
    INNER JOIN delivered ON remedies.import_id = delivered.import_id
    WHERE
        remedies.kind = 'objection'
        AND delivered.table_name = 'remedies'
        AND delivered.column_name = 'decided_at'
        AND remedies.received_at::DATE <= imports.observed_until::DATE
),

days_of_age AS (
    SELECT
        site,
        received_on,
        decided_on,
        observed_until,
        unnest(range(0, coalesce(least(decided_on, observed_until), observed_until) - received_on + 1))::INTEGER AS age_days
    FROM followed_objections
)

SELECT
    date_trunc('month', received_on + age_days)::DATE AS month,
    site,
    age_days,
    1::INTEGER AS width,
    count(*) AS at_risk,
    count(*) FILTER (decided_on = received_on + age_days) AS ended,
    count(*) FILTER (received_on + age_days = observed_until AND decided_on IS DISTINCT FROM observed_until) AS censored
FROM days_of_age
GROUP BY ALL
