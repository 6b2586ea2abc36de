-- question   What would the online calendars of that jobcenter offer?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
WITH looks AS (
    SELECT
        $first + INTERVAL 1 DAY * (i % $days)::INTEGER + INTERVAL 9 HOUR AS observed_at,
        ['mitte', 'nord', 'sued'][1 + i % 3] AS site,
        hash(i, 'slot') % 12 AS wait_days
    FROM range($n) t(i)
)

SELECT
    observed_at,
    site,
    'first contact' AS calendar,
    observed_at + INTERVAL 1 DAY * wait_days AS first_free_at,
    observed_at + INTERVAL 1 DAY * (wait_days + 2) AS third_free_at,
    (wait_days = 0)::INTEGER AS free_d0,
    (wait_days <= 1)::INTEGER AS free_d1,
    (wait_days <= 2)::INTEGER AS free_d2,
    (wait_days <= 3)::INTEGER AS free_d3,
    (wait_days <= 4)::INTEGER AS free_d4,
    (wait_days <= 4)::INTEGER AS free_w0,
    1 AS free_w1
FROM looks
