-- question   What would visitors answer at the exit terminal there?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
SELECT
    $first + (i // 9 * 3 % $days)::INTEGER AS given_on,
    ['mitte', 'nord', 'sued'][1 + i % 3] AS site,
    ['overall', 'waiting', 'friendliness'][1 + i // 3 % 3] AS question,
    20 + hash(i) % 30 AS favourable_n,
    60 AS answers_n,
    150 AS visitors_n
FROM range(least($n, $days * 3)) t(i)
