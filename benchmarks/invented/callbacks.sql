-- question   Which callbacks would that jobcenter promise, and how would it keep them?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
WITH draws AS (
    SELECT
        i,
        hash(i, 'back') % 10000 / 10000.0 AS w,
        $first + INTERVAL 1 DAY * (i * 3001 % $days)::INTEGER + INTERVAL 1 HOUR * (8 + i % 8) AS promised_at,
        ['mitte', 'nord', 'sued'][1 + i % 3] AS site
    FROM range($n) t(i)
),

attempts AS (
    SELECT
        *,
        CASE WHEN w < 0.95 THEN promised_at + INTERVAL 1 HOUR * (-30 * ln(1 - 0.999 * w))::INTEGER END AS first_attempt_at
    FROM draws
)

SELECT
    promised_at,
    site,
    first_attempt_at,
    CASE WHEN i % 4 > 0 THEN first_attempt_at END AS reached_at,
    CASE WHEN i % 9 > 0 THEN coalesce(first_attempt_at, promised_at + INTERVAL 5 DAY) END AS closed_at
FROM attempts
