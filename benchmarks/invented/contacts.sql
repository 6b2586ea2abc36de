-- question   What would the telephone log and the mail book of a jobcenter look like that does not exist?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
WITH draws AS (
    SELECT
        i,
        hash(i) % 10000 / 10000.0 AS u,
        hash(i, 'day') % 10000 / 10000.0 AS v,
        hash(i, 'wait') % 10000 / 10000.0 AS w
    FROM range($n) t(i)
),

days AS (
    SELECT
        i,
        u,
        v,
        w,
        $first + (i * 7919 % $days)::INTEGER AS day,
        (i * 7919 % $days) / $days AS progress,
        ['mitte', 'nord', 'sued'][1 + i % 3] AS site
    FROM draws
),

kinds AS (
    SELECT
        *,
        CASE WHEN v < 0.7 THEN 'phone' WHEN v < 0.85 THEN 'email' WHEN v < 0.95 THEN 'post' ELSE 'portal' END AS channel,
        (-240 * (1.3 - 0.8 * progress) * ln(1 - 0.999 * w))::INTEGER AS patience
    FROM days
)

SELECT
    day + INTERVAL 8 HOUR + INTERVAL 1 SECOND * (u * 30000)::INTEGER AS contact_at,
    site,
    channel,
    CASE
        WHEN channel <> 'phone' THEN CASE WHEN u < 0.97 THEN 'answered' ELSE 'open' END
        WHEN u < 0.04 THEN 'busy' WHEN patience > 600 THEN 'abandoned' WHEN u > 0.9 THEN 'abandoned' ELSE 'answered'
    END AS outcome,
    CASE WHEN i % 5 = 0 THEN 'caseworker' ELSE 'service_centre' END AS line,
    channel = 'phone' AND u >= 0.04 AS was_queued,
    CASE WHEN channel = 'phone' AND u >= 0.04 THEN least(patience, 3600) END AS wait_seconds,
    CASE WHEN v < 0.9 THEN ['benefit', 'documents', 'appointment', 'housing'][1 + i % 4] END AS concern,
    CASE WHEN channel = 'phone' THEN i % 5 > 0 END AS toll_free,
    CASE WHEN channel = 'phone' AND patience <= 600 THEN i % 3 END AS forwarded_n,
    CASE WHEN channel = 'phone' THEN i % 2 = 0 END AS asked_for_own_caseworker,
    CASE WHEN channel = 'phone' THEN i % 4 = 0 END AS reached_own_caseworker,
    CASE WHEN channel IN ('post', 'portal') THEN w < 0.2 END AS replaced_visit,
    CASE WHEN channel <> 'phone' AND u < 0.97 THEN contact_at + INTERVAL 1 HOUR * (1 + (-60 * ln(1 - 0.999 * w))::INTEGER) END AS answered_at,
    CASE WHEN w < 0.95 THEN contact_at + INTERVAL 1 DAY * (-5 * ln(1 - 0.999 * w) + i % 3)::INTEGER END AS settled_at,
    i % 4 > 0 AS is_first_attempt,
    u < 0.9 OR i % 7 = 0 AS reached_same_day,
    CASE WHEN progress < 0.99 THEN i % 6 = 0 END AS repeated_within_7_days
FROM kinds
WHERE isodow(day) < 6
