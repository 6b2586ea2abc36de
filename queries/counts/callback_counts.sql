-- counts     Promised callbacks by whether the promise was kept, the person reached and the promise closed
-- reads      callbacks delivered seen_again
-- refresh    whole
-- note       A promise runs until it is due, or for 48 hours: until the same time of day two days later. What came of a promise is known up to the last moment that a file of callbacks tells of; a file that shows the promise once more unchanged counts as well. What cannot be known yet is empty.
-- column     month        DATE    month of the promise
-- column     site         VARCHAR site
-- column     was_kept     BOOLEAN whether somebody rang back before the promise ran out; empty: not yet due, or not recorded
-- column     was_reached  BOOLEAN whether the person was reached within 7 days of the promise; empty: not followed so long, or not recorded
-- column     was_closed   BOOLEAN whether it was closed within 7 days of the promise; empty: not followed so long, or not recorded
-- column     n            BIGINT  callbacks promised
WITH files AS (
    -- a time at which a promise runs out lies ahead: it was not observed
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

columns AS (
    SELECT
        import_id,
        bool_or(column_name = 'first_attempt_at') AS knows_attempts,
        bool_or(column_name = 'reached_at') AS knows_reached,
        bool_or(column_name = 'closed_at') AS knows_closed
    FROM delivered
    WHERE table_name = 'callbacks'
    GROUP BY import_id
),

followed_promises AS (
    SELECT
        date_trunc('month', callbacks.promised_at)::DATE AS month,
        callbacks.site,
        coalesce(callbacks.due_at, callbacks.promised_at + INTERVAL 48 HOUR) AS due_at,
        callbacks.promised_at + INTERVAL 7 DAY AS a_week_later,
        callbacks.first_attempt_at,
        callbacks.reached_at,
        callbacks.closed_at,
        columns.knows_attempts,
        columns.knows_reached,
        columns.knows_closed,
        -- without a later sighting there is only the file itself: greatest() passes over what is missing
        greatest(files.tells_until, last_seen.tells_until) AS tells_until
    FROM callbacks
    INNER JOIN files ON callbacks.import_id = files.import_id
    INNER JOIN columns ON callbacks.import_id = columns.import_id
    LEFT JOIN last_seen ON callbacks.fingerprint = last_seen.fingerprint
)

SELECT
    month,
    site,
    CASE WHEN knows_attempts AND due_at <= tells_until THEN coalesce(first_attempt_at <= due_at, FALSE) END AS was_kept,
    CASE WHEN knows_reached AND a_week_later <= tells_until THEN coalesce(reached_at <= a_week_later, FALSE) END AS was_reached,
    CASE WHEN knows_closed AND a_week_later <= tells_until THEN coalesce(closed_at <= a_week_later, FALSE) END AS was_closed,
    count(*) AS n
FROM followed_promises
GROUP BY ALL
