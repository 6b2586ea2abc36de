-- question   How many households would that jobcenter serve?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
SELECT
    ($first + INTERVAL 1 MONTH * (i // 3)::INTEGER)::DATE AS month,
    ['mitte', 'nord', 'sued'][1 + i % 3] AS site,
    (3000 + 800 * (i % 3))::INTEGER AS households,
    40.0 AS posts
FROM range(least($n, 3 * ($days // 30))) t(i)
