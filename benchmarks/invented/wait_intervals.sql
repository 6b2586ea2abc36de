-- question   What would a display of waiting times deliver that only shows means?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
SELECT
    $first + INTERVAL 1 DAY * (i % $days)::INTEGER + INTERVAL 1 HOUR * (8 + i % 8)::INTEGER AS hour_at,
    ['mitte', 'nord', 'sued'][1 + i % 3] AS site,
    5.0 + hash(i) % 10 AS mean_wait_with_minutes,
    20.0 + hash(i, 'without') % 40 AS mean_wait_without_minutes
FROM range($n) t(i)
