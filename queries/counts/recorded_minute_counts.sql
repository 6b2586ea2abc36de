-- counts     On which minutes of the hour clock times fall
-- reads      contacts visits
-- refresh    month
-- note       Made for finding faults in the records, not for measures. Of minutes left to chance one in five is a multiple of five.
-- column     month        DATE    month of the call, of the appointment or of the walk-in
-- column     site         VARCHAR site
-- column     table_name   VARCHAR contract table
-- column     column_name  VARCHAR contract column
-- column     is_on_five   BOOLEAN whether the minute is a multiple of five
-- column     n            BIGINT  clock times
WITH moments AS (
    SELECT
        'contacts' AS table_name,
        'contact_at' AS column_name,
        contact_at AS dated_at,
        contact_at AS moment,
        site
    FROM contacts
    WHERE channel = 'phone' AND contact_at >= $from AND contact_at < $to
    UNION ALL
    SELECT
        'visits' AS table_name,
        unnest(['arrived_at', 'called_at']) AS column_name,
        coalesce(appointment_at, arrived_at) AS dated_at,
        unnest([arrived_at, called_at]) AS moment,
        site
    FROM visits
    WHERE coalesce(appointment_at, arrived_at) >= $from AND coalesce(appointment_at, arrived_at) < $to
)

SELECT
    date_trunc('month', dated_at)::DATE AS month,
    site,
    table_name,
    column_name,
    minute(moment) % 5 = 0 AS is_on_five,
    count(*) AS n
FROM moments
WHERE moment IS NOT NULL
GROUP BY ALL
