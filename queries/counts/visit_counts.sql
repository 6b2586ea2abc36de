-- counts     Visits and appointments by outcome and lead time
-- reads      visits delivered
-- refresh    month
-- note       Lead time is counted in calendar days from the day of booking to the day of the appointment; the edges are empty without a booking day.
-- column     month            DATE    month of the appointment or of the walk-in
-- column     site             VARCHAR site
-- column     has_appointment  BOOLEAN with appointment or walk-in
-- column     outcome          VARCHAR attended, no_show, cancelled_in_time, cancelled_short_notice, cancelled_by_office or left_before_called
-- column     knows_both_kinds BOOLEAN whether the source tells visits with appointment and without
-- column     over_days        INTEGER lower edge of the lead time, not included
-- column     to_days          INTEGER upper edge of the lead time, included
-- column     n                BIGINT  visits or appointments
WITH sources_of_both_kinds AS (
    SELECT import_id
    FROM delivered
    WHERE table_name = 'visits' AND column_name IN ('appointment_at', 'arrived_at')
    GROUP BY import_id
    HAVING count(DISTINCT column_name) = 2
),

dated_visits AS (
    SELECT
        date_trunc('month', coalesce(appointment_at, arrived_at))::DATE AS month,
        site,
        has_appointment,
        outcome,
        -- a list of appointments says nothing about walk-ins, nor a ticket machine about appointments
        import_id IN (SELECT sources.import_id FROM sources_of_both_kinds AS sources) AS knows_both_kinds,
        appointment_at::DATE - booked_at::DATE AS to_days
    FROM visits
    WHERE coalesce(appointment_at, arrived_at) >= $from AND coalesce(appointment_at, arrived_at) < $to
)

SELECT
    month,
    site,
    has_appointment,
    outcome,
    knows_both_kinds,
    CASE WHEN to_days = 0 THEN 0 ELSE to_days - 1 END::INTEGER AS over_days,
    to_days::INTEGER AS to_days,
    count(*) AS n
FROM dated_visits
GROUP BY ALL
