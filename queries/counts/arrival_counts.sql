-- counts     People with an appointment by how long before it they came
-- reads      visits
-- refresh    month
-- note       Started minutes; 0: on time to the second, or late; both edges are empty for more than four hours, which point to another visit on the same day.
-- column     month         DATE    month of the appointment
-- column     site          VARCHAR site
-- column     over_minutes  INTEGER lower edge of the minutes before the appointed time, not included
-- column     to_minutes    INTEGER upper edge of the minutes before the appointed time, included
-- column     n             BIGINT  people with an appointment
WITH arrivals AS (
    SELECT
        date_trunc('month', appointment_at)::DATE AS month,
        site,
        greatest(ceil((epoch(appointment_at) - epoch(arrived_at)) / 60), 0)::INTEGER AS minutes_early
    FROM visits
    WHERE
        appointment_at IS NOT NULL
        AND arrived_at IS NOT NULL
        AND outcome IN ('attended', 'left_before_called')
        AND appointment_at >= $from
        AND appointment_at < $to
),

minutes AS (
    SELECT
        month,
        site,
        CASE WHEN minutes_early <= 240 THEN minutes_early END AS to_minutes
    FROM arrivals
)

SELECT
    month,
    site,
    greatest(to_minutes - 1, CASE WHEN to_minutes IS NOT NULL THEN 0 END)::INTEGER AS over_minutes,
    to_minutes,
    count(*) AS n
FROM minutes
GROUP BY ALL
