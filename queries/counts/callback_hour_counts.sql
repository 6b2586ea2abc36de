-- counts     Promised callbacks on their way to the first attempt, as a period life table
-- reads      callbacks delivered seen_again
-- refresh    whole
-- note       Every promise without an attempt stands once in each hour of age, in the month of that hour, for at most 14 days (336 hours). Started hours: an attempt after exactly 48 hours is one at 48. Only sources that record attempts take part. Closed without any attempt counts as not rung back.
-- column     month      DATE    month in which the promise had that age
-- column     site       VARCHAR site
-- column     age_hours  INTEGER hours since the promise
-- column     width      INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them: at_risk is then their mean, ended and censored their sums
-- column     at_risk    BIGINT  promises without an attempt at the start of that hour of age
-- column     ended      BIGINT  first attempts in that hour of age
-- column     censored   BIGINT  without an attempt when the records, or the 14 days, end in that hour of age
WITH files AS (
    SELECT
        import_id,
        greatest(max(promised_at), max(first_attempt_at), max(reached_at), max(closed_at)) AS tells_until
    FROM callbacks
    GROUP BY import_id
),

last_seen AS (
    SELECT seen_again.fingerprint, max(files.tells_until) AS tells_until
    FROM seen_again
    INNER JOIN files ON seen_again.import_id = files.import_id
    WHERE seen_again.table_name = 'callbacks'
    GROUP BY seen_again.fingerprint
),

followed_promises AS (
    SELECT
        callbacks.site,
        callbacks.promised_at,
        ceil((epoch(callbacks.first_attempt_at) - epoch(callbacks.promised_at)) / 3600)::INTEGER AS hours_to_attempt,
        floor((epoch(greatest(files.tells_until, last_seen.tells_until)) - epoch(callbacks.promised_at)) / 3600)::INTEGER AS hours_followed
    FROM callbacks
    INNER JOIN files ON callbacks.import_id = files.import_id
    INNER JOIN delivered ON callbacks.import_id = delivered.import_id
    LEFT JOIN last_seen ON callbacks.fingerprint = last_seen.fingerprint
    WHERE delivered.table_name = 'callbacks' AND delivered.column_name = 'first_attempt_at'
),

hours_of_age AS (
    SELECT
        site,
        promised_at,
        hours_to_attempt,
        least(coalesce(hours_to_attempt, hours_followed), 336) AS last_hour,
        unnest(range(0, last_hour + 1))::INTEGER AS age_hours
    FROM followed_promises
)

SELECT
    date_trunc('month', promised_at + to_hours(age_hours))::DATE AS month,
    site,
    age_hours,
    1::INTEGER AS width,
    count(*) AS at_risk,
    count(*) FILTER (hours_to_attempt = age_hours) AS ended,
    count(*) FILTER (age_hours = last_hour AND hours_to_attempt IS DISTINCT FROM age_hours) AS censored
FROM hours_of_age
GROUP BY ALL
