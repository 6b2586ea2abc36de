-- counts     What the register holds, by table and month
-- reads      contacts callbacks visits complaints remedies incidents visitor_feedback caseload slot_supply phone_intervals wait_intervals
-- refresh    month
-- column     month       DATE    month
-- column     site        VARCHAR site
-- column     table_name  VARCHAR contract table
-- column     n           BIGINT  rows
WITH moments AS (
    SELECT 'contacts' AS table_name, contact_at AS moment, site FROM contacts WHERE contact_at >= $from AND contact_at < $to
    UNION ALL
    SELECT 'callbacks', promised_at, site FROM callbacks WHERE promised_at >= $from AND promised_at < $to
    UNION ALL
    SELECT 'visits', coalesce(appointment_at, arrived_at), site FROM visits
    WHERE coalesce(appointment_at, arrived_at) >= $from AND coalesce(appointment_at, arrived_at) < $to
    UNION ALL
    SELECT 'complaints', received_at, site FROM complaints WHERE received_at >= $from AND received_at < $to
    UNION ALL
    SELECT 'remedies', received_at, site FROM remedies WHERE received_at >= $from AND received_at < $to
    UNION ALL
    SELECT 'incidents', occurred_at, site FROM incidents WHERE occurred_at >= $from AND occurred_at < $to
    UNION ALL
    SELECT 'visitor_feedback', given_on, site FROM visitor_feedback WHERE given_on >= $from AND given_on < $to
    UNION ALL
    SELECT 'caseload', month, site FROM caseload WHERE month >= $from AND month < $to
    UNION ALL
    SELECT 'slot_supply', observed_at, site FROM slot_supply WHERE observed_at >= $from AND observed_at < $to
    UNION ALL
    SELECT 'phone_intervals', interval_at, site FROM phone_intervals WHERE interval_at >= $from AND interval_at < $to
    UNION ALL
    SELECT 'wait_intervals', hour_at, site FROM wait_intervals WHERE hour_at >= $from AND hour_at < $to
)

SELECT
    date_trunc('month', moment)::DATE AS month,
    site,
    table_name,
    count(*) AS n
FROM moments
GROUP BY ALL
