-- counts     How many records lack a value, repeat another record, or name an unknown concern
-- reads      contacts visits
-- refresh    month
-- note       Made for finding faults in the records, not for measures. A record repeats another if all its times and durations are the same to the second; where a source writes whole minutes this cannot be told.
-- column     month        DATE    month of the contact, of the appointment or of the walk-in
-- column     site         VARCHAR site
-- column     table_name   VARCHAR contract table
-- column     column_name  VARCHAR contract column, or all
-- column     aspect       VARCHAR missing, repeated or unknown
-- column     n            BIGINT  records in which it can be told
-- column     affected     BIGINT  records of which it is true
WITH calls AS (
    SELECT
        date_trunc('month', contact_at)::DATE AS month,
        site,
        outcome = 'answered' AND channel = 'phone' AS is_answered,
        wait_seconds IS NULL AS lacks_wait,
        handle_seconds IS NULL AS lacks_handling,
        -- a call that was over at once may well be followed by another in the same second
        is_answered AND handle_seconds > 0 AND wait_seconds IS NOT NULL AS can_be_told,
        hash(contact_at, line, wait_seconds, handle_seconds, concern, forwarded_n, asked_for_own_caseworker) AS mark,
        lower(trim(concern)) AS concern
    FROM contacts
    WHERE contact_at >= $from AND contact_at < $to
),

visitors AS (
    SELECT
        date_trunc('month', coalesce(appointment_at, arrived_at))::DATE AS month,
        site,
        outcome = 'attended' AS is_attended,
        arrived_at IS NULL AS lacks_arrival,
        called_at IS NULL AS lacks_call,
        ended_at IS NULL AS lacks_end,
        called_at >= arrived_at
        AND ended_at > called_at
        AND second(arrived_at) + second(called_at) + second(ended_at) > 0 AS can_be_told,
        hash(booked_at, appointment_at, arrived_at, called_at, ended_at, concern) AS mark,
        lower(trim(concern)) AS concern
    FROM visits
    WHERE coalesce(appointment_at, arrived_at) >= $from AND coalesce(appointment_at, arrived_at) < $to
),

by_calls AS (
    SELECT
        month,
        site,
        count(*) FILTER (is_answered) AS answered,
        count(*) FILTER (is_answered AND lacks_wait) AS without_wait,
        count(*) FILTER (is_answered AND lacks_handling) AS without_handling,
        count(*) FILTER (can_be_told) AS told,
        count(DISTINCT mark) FILTER (can_be_told) AS different,
        count(concern) AS with_concern,
        count(*) FILTER (concern IN ('unknown', 'unbekannt', 'k. a.', 'keine angabe', 'n/a', '-', '?')) AS unknown_concern
    FROM calls
    GROUP BY ALL
),

by_visitors AS (
    SELECT
        month,
        site,
        count(*) FILTER (is_attended) AS attended,
        count(*) FILTER (is_attended AND lacks_arrival) AS without_arrival,
        count(*) FILTER (is_attended AND lacks_call) AS without_call,
        count(*) FILTER (is_attended AND lacks_end) AS without_end,
        count(*) FILTER (can_be_told) AS told,
        count(DISTINCT mark) FILTER (can_be_told) AS different,
        count(concern) AS with_concern,
        count(*) FILTER (concern IN ('unknown', 'unbekannt', 'k. a.', 'keine angabe', 'n/a', '-', '?')) AS unknown_concern
    FROM visitors
    GROUP BY ALL
),

aspects AS (
    SELECT
        month,
        site,
        'contacts' AS table_name,
        unnest(['wait_seconds', 'handle_seconds', 'all', 'concern']) AS column_name,
        unnest(['missing', 'missing', 'repeated', 'unknown']) AS aspect,
        unnest([answered, answered, told, with_concern]) AS n,
        unnest([without_wait, without_handling, told - different, unknown_concern]) AS affected
    FROM by_calls
    UNION ALL
    SELECT
        month,
        site,
        'visits' AS table_name,
        unnest(['arrived_at', 'called_at', 'ended_at', 'all', 'concern']) AS column_name,
        unnest(['missing', 'missing', 'missing', 'repeated', 'unknown']) AS aspect,
        unnest([attended, attended, attended, told, with_concern]) AS n,
        unnest([without_arrival, without_call, without_end, told - different, unknown_concern]) AS affected
    FROM by_visitors
)

SELECT
    month,
    site,
    table_name,
    column_name,
    aspect,
    n,
    affected
FROM aspects
WHERE n > 0
