-- counts     Visits and appointments by what is recorded of them: how they were cancelled, whether they were needed
-- reads      visits
-- refresh    month
-- column     month              DATE    month of the appointment or of the walk-in
-- column     site               VARCHAR site
-- column     outcome            VARCHAR attended, no_show, cancelled_in_time, cancelled_short_notice, cancelled_by_office or left_before_called
-- column     cancelled_through  VARCHAR channel by which the person cancelled; empty: not documented
-- column     was_needed         BOOLEAN whether the visit was needed; empty: not recorded
-- column     n                  BIGINT  visits or appointments
SELECT
    date_trunc('month', coalesce(appointment_at, arrived_at))::DATE AS month,
    site,
    outcome,
    cancelled_through,
    was_needed,
    count(*) AS n
FROM visits
WHERE coalesce(appointment_at, arrived_at) >= $from AND coalesce(appointment_at, arrived_at) < $to
GROUP BY ALL
