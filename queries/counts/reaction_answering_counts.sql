-- counts     Reactions on their way to a first answer, as a period life table
-- reads      complaints delivered imports seen_again
-- refresh    whole
-- note       As with closing: only sources that record answers take part. What was closed without an answer is followed until it was closed.
-- column     month            DATE    month in which the reaction had that age
-- column     site             VARCHAR site
-- column     submitter        VARCHAR client, relative, advice_centre, staff or other
-- column     to_site_manager  BOOLEAN whether it went straight to the site manager
-- column     age_days         INTEGER days since it was received
-- column     width            INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them: at_risk is then their mean, ended and censored their sums
-- column     at_risk          BIGINT  reactions still unanswered at the start of that day of age
-- column     ended            BIGINT  answered on that day of age
-- column     censored         BIGINT  unanswered when the records end, or when it was closed, on that day of age
WITH last_seen AS (
    SELECT
        seen_again.fingerprint,
        max(imports.observed_until) AS observed_until
    FROM seen_again
    INNER JOIN imports ON seen_again.import_id = imports.import_id
    WHERE seen_again.table_name = 'complaints'
    GROUP BY seen_again.fingerprint
),

recorded_reactions AS (
    SELECT
        complaints.site,
        complaints.submitter,
        complaints.to_site_manager,
        complaints.received_at::DATE AS received_on,
        complaints.answered_at::DATE AS answered_on,
        coalesce(complaints.answered_at, complaints.closed_at)::DATE AS ended_on,
        greatest(imports.observed_until, last_seen.observed_until)::DATE AS observed_until
    FROM complaints
    INNER JOIN imports ON complaints.import_id = imports.import_id
    LEFT JOIN last_seen ON complaints.fingerprint = last_seen.fingerprint
    INNER JOIN delivered ON complaints.import_id = delivered.import_id
    WHERE
        delivered.table_name = 'complaints'
        AND delivered.column_name = 'answered_at'
        AND complaints.received_at::DATE <= imports.observed_until::DATE
),

followed_reactions AS (
    SELECT
        site,
        submitter,
        to_site_manager,
        received_on,
        answered_on,
        coalesce(least(ended_on, observed_until), observed_until) AS followed_until
    FROM recorded_reactions
),

days_of_age AS (
    SELECT
        site,
        submitter,
        to_site_manager,
        received_on,
        answered_on,
        followed_until,
        unnest(range(0, followed_until - received_on + 1))::INTEGER AS age_days
    FROM followed_reactions
)

SELECT
    date_trunc('month', received_on + age_days)::DATE AS month,
    site,
    submitter,
    to_site_manager,
    age_days,
    1::INTEGER AS width,
    count(*) AS at_risk,
    count(*) FILTER (answered_on = received_on + age_days) AS ended,
    count(*) FILTER (received_on + age_days = followed_until AND answered_on IS DISTINCT FROM followed_until) AS censored
FROM days_of_age
GROUP BY ALL
