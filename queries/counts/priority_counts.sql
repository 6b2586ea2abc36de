-- counts     People with an appointment who met a waiting walk-in, by who was called first
-- reads      visits
-- refresh    month
-- note       An encounter: a person with an appointment is due (has arrived, and the appointed time is reached) while at the same site, on the same day, a person without one is waiting. Each person with an appointment counts once, however many walk-ins they meet; kept: none of these was called before them. Only those count whose arrival and call are both known; who left before being called is not seen here.
-- column     month     DATE    month of the appointment
-- column     site      VARCHAR site
-- column     was_kept  BOOLEAN whether the person with an appointment was called first, or at the same moment
-- column     n         BIGINT  people with an appointment
WITH attended AS (
    SELECT
        site,
        has_appointment,
        coalesce(appointment_at, arrived_at)::DATE AS day,
        arrived_at,
        greatest(arrived_at, appointment_at) AS due_at,
        called_at
    FROM visits
    WHERE
        outcome = 'attended'
        AND called_at >= arrived_at
        AND coalesce(appointment_at, arrived_at) >= $from
        AND coalesce(appointment_at, arrived_at) < $to
),

due AS (
    -- whoever is called before the appointed time was not due yet
    SELECT row_number() OVER () AS person, site, day, due_at, called_at
    FROM attended
    WHERE has_appointment AND called_at >= due_at
),

encounters AS (
    SELECT
        due.person,
        due.site,
        due.day,
        bool_or(walk_ins.called_at < due.called_at) AS was_passed_over
    FROM due
    INNER JOIN attended AS walk_ins
        ON
            due.site = walk_ins.site
            AND due.day = walk_ins.day
            AND due.due_at < walk_ins.called_at
            AND (due.due_at >= walk_ins.arrived_at OR due.called_at > walk_ins.arrived_at)
    WHERE NOT walk_ins.has_appointment
    GROUP BY ALL
)

SELECT
    date_trunc('month', day)::DATE AS month,
    site,
    NOT was_passed_over AS was_kept,
    count(*) AS n
FROM encounters
GROUP BY ALL
