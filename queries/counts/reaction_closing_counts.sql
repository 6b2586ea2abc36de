-- counts     Reactions on their way to being closed, as a period life table
-- reads      complaints delivered imports seen_again
-- refresh    whole
-- note       Every open reaction stands once in each day of age, in the month of that day. Only sources that record closing take part; what is still open is censored on the last day of which a file speaks that shows it.
-- column     month     DATE    month in which the reaction had that age
-- column     site      VARCHAR site
-- column     kind      VARCHAR suggestion, hint, criticism or praise
-- column     age_days  INTEGER days since it was received
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them: at_risk is then their mean, ended and censored their sums
-- column     at_risk   BIGINT  reactions still open at the start of that day of age
-- column     ended     BIGINT  closed on that day of age
-- column     censored  BIGINT  still open when the records end on that day of age
WITH last_seen AS (
    SELECT
        seen_again.fingerprint,
        max(imports.observed_until) AS observed_until
    FROM seen_again
    INNER JOIN imports ON seen_again.import_id = imports.import_id
    WHERE seen_again.table_name = 'complaints'
    GROUP BY seen_again.fingerprint
),

followed_reactions AS (
    SELECT
        complaints.site,
        complaints.kind,
        complaints.received_at::DATE AS received_on,
        complaints.closed_at::DATE AS closed_on,
        -- without a later sighting there is only the import itself: greatest() passes over what is missing
        greatest(imports.observed_until, last_seen.observed_until)::DATE AS observed_until
    FROM complaints
    INNER JOIN imports ON complaints.import_id = imports.import_id
    LEFT JOIN last_seen ON complaints.fingerprint = last_seen.fingerprint
    INNER JOIN delivered ON complaints.import_id = delivered.import_id
    WHERE
        delivered.table_name = 'complaints'
        AND delivered.column_name = 'closed_at'
        AND complaints.received_at::DATE <= imports.observed_until::DATE
),

days_of_age AS (
    SELECT
        site,
        kind,
        received_on,
        closed_on,
        observed_until,
        unnest(range(0, coalesce(least(closed_on, observed_until), observed_until) - received_on + 1))::INTEGER AS age_days
    FROM followed_reactions
)

SELECT
    date_trunc('month', received_on + age_days)::DATE AS month,
    site,
    kind,
    age_days,
    1::INTEGER AS width,
    count(*) AS at_risk,
    count(*) FILTER (closed_on = received_on + age_days) AS ended,
    count(*) FILTER (received_on + age_days = observed_until AND closed_on IS DISTINCT FROM observed_until) AS censored
FROM days_of_age
GROUP BY ALL
