-- question   Which threats and which violence would be recorded there?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
SELECT
    $first + INTERVAL 1 DAY * (i * 401 % $days)::INTEGER + INTERVAL 10 HOUR AS occurred_at,
    ['mitte', 'nord', 'sued'][1 + i % 3] AS site,
    ['insult', 'threat', 'damage', 'assault'][1 + i % 4] AS kind
FROM range($n) t(i)
