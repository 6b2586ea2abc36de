-- counts     Visitors called in, by waiting time
-- reads      visits
-- refresh    month
-- note       Waiting runs from arrival, or from the appointed time if that is later, to being called; started minutes; 0 is a bin of its own.
-- column     month            DATE    month of the appointment or of the walk-in
-- column     site             VARCHAR site
-- column     has_appointment  BOOLEAN with appointment or walk-in
-- column     over_minutes     INTEGER lower edge of the wait, not included
-- column     to_minutes       INTEGER upper edge of the wait, included
-- column     n                BIGINT  visitors
WITH waits AS (
    SELECT
        date_trunc('month', coalesce(appointment_at, arrived_at))::DATE AS month,
        site,
        has_appointment,
        ceil(CASE
            -- without both clock times there is only what the source measured itself
            WHEN called_at IS NULL OR arrived_at IS NULL THEN waited_minutes
            -- called before the appointed time means no waiting, not a negative one
            ELSE greatest(epoch(called_at) - epoch(greatest(arrived_at, appointment_at)), 0) / 60.0
        END)::INTEGER AS to_minutes
    FROM visits
    WHERE
        outcome = 'attended'
        AND coalesce(appointment_at, arrived_at) >= $from
        AND coalesce(appointment_at, arrived_at) < $to
        AND ((called_at IS NOT NULL AND arrived_at IS NOT NULL) OR waited_minutes IS NOT NULL)
)

SELECT
    month,
    site,
    has_appointment,
    greatest(to_minutes - 1, 0)::INTEGER AS over_minutes,
    to_minutes,
    count(*) AS n
FROM waits
GROUP BY ALL
