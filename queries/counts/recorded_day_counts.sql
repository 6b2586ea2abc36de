-- counts     What was recorded each day: calls that met open lines, and arrivals
-- reads      contacts visits
-- refresh    month
-- note       Made for finding faults in the records, not for measures. Calls outside opening hours are left out. Minutes are those since midnight by the clock of the source.
-- column     month          DATE    month of the call, of the appointment or of the walk-in
-- column     day            DATE    day of the call or of the arrival
-- column     site           VARCHAR site
-- column     table_name     VARCHAR contract table
-- column     n              BIGINT  calls or arrivals
-- column     clock_minutes  BIGINT  their minutes since midnight added up
-- column     short_n        BIGINT  calls answered and over within 5 seconds
WITH moments AS (
    SELECT
        'contacts' AS table_name,
        contact_at AS dated_at,
        contact_at AS moment,
        site,
        coalesce(outcome = 'answered' AND handle_seconds <= 5, FALSE) AS is_short
    FROM contacts
    WHERE
        channel = 'phone'
        AND outcome IN ('answered', 'abandoned', 'busy')
        AND contact_at >= $from
        AND contact_at < $to
    UNION ALL
    SELECT
        'visits' AS table_name,
        coalesce(appointment_at, arrived_at) AS dated_at,
        arrived_at AS moment,
        site,
        FALSE AS is_short
    FROM visits
    WHERE
        arrived_at IS NOT NULL
        AND coalesce(appointment_at, arrived_at) >= $from
        AND coalesce(appointment_at, arrived_at) < $to
)

SELECT
    date_trunc('month', dated_at)::DATE AS month,
    moment::DATE AS day,
    site,
    table_name,
    count(*) AS n,
    sum(hour(moment) * 60 + minute(moment))::BIGINT AS clock_minutes,
    count(*) FILTER (is_short) AS short_n
FROM moments
GROUP BY ALL
