-- question   What would the appointment book and the ticket machine of that jobcenter hold?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
WITH draws AS (
    SELECT
        i,
        hash(i, 'visit') % 10000 / 10000.0 AS u,
        hash(i, 'queue') % 10000 / 10000.0 AS w,
        $first + (i * 6007 % $days)::INTEGER AS day,
        (i * 6007 % $days) / $days AS progress,
        ['mitte', 'nord', 'sued'][1 + i % 3] AS site
    FROM range($n) t(i)
),

kinds AS (
    SELECT
        *,
        hash(i, 'kind') % 100 < 30 + 40 * progress AS has_appointment
    FROM draws
),

clocks AS (
    SELECT
        *,
        day + INTERVAL 8 HOUR + INTERVAL 1 MINUTE * (u * 240)::INTEGER AS came_at,
        CASE WHEN has_appointment THEN (-6 * ln(1 - 0.999 * w))::INTEGER ELSE (-38 * ln(1 - 0.999 * w))::INTEGER END AS minutes,
        CASE
            WHEN has_appointment AND u < 0.12 THEN 'no_show' WHEN has_appointment AND u < 0.16 THEN 'cancelled_in_time'
            WHEN has_appointment AND u < 0.19 THEN 'cancelled_short_notice' WHEN NOT has_appointment AND w > 0.95 THEN 'left_before_called'
            ELSE 'attended'
        END AS outcome
    FROM kinds
    WHERE isodow(day) < 6
)

SELECT
    site,
    has_appointment,
    outcome,
    CASE WHEN has_appointment THEN came_at - INTERVAL 1 DAY * (1 + (-6 * ln(1 - 0.999 * u))::INTEGER) END AS booked_at,
    CASE WHEN has_appointment THEN came_at END AS appointment_at,
    CASE
        WHEN outcome IN ('attended', 'left_before_called') THEN came_at - INTERVAL 1 MINUTE * CASE WHEN has_appointment THEN i % 20 ELSE 0 END
    END AS arrived_at,
    CASE WHEN outcome = 'attended' THEN came_at + INTERVAL 1 MINUTE * minutes END AS called_at,
    CASE WHEN outcome = 'attended' THEN i % 5 > 0 END AS was_needed,
    CASE WHEN outcome IN ('cancelled_in_time', 'cancelled_short_notice') THEN ['phone', 'email'][1 + i % 2] END AS cancelled_through
FROM clocks
