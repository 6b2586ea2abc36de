-- question   What would a telephone system deliver that only adds up?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
SELECT
    $first + INTERVAL 1 DAY * (i % $days)::INTEGER + INTERVAL 1 HOUR * (8 + i % 8)::INTEGER AS interval_at,
    ['mitte', 'nord', 'sued'][1 + i % 3] AS site,
    20 AS offered_n,
    (12 + hash(i) % 6)::INTEGER AS answered_n,
    2 AS abandoned_n,
    (5 + hash(i, 'soon') % 6)::INTEGER AS answered_within_20s_n,
    (900 + hash(i, 'wait') % 600)::BIGINT AS answered_wait_seconds
FROM range($n) t(i)
