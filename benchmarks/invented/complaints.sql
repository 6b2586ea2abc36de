-- question   What would the reactions to that jobcenter be?
-- param      n         BIGINT  rows
-- param      first     DATE    first month
-- param      days      INTEGER days
WITH draws AS (
    SELECT
        i,
        hash(i, 'kind') % 10000 / 10000.0 AS u,
        hash(i, 'days') % 10000 / 10000.0 AS w,
        $first + INTERVAL 1 DAY * (i * 911 % $days)::INTEGER AS day,
        ['mitte', 'nord', 'sued'][1 + i % 3] AS site
    FROM range($n) t(i)
),

ages AS (
    SELECT
        *,
        day + INTERVAL 10 HOUR AS received_at,
        1 + (-12 * ln(1 - 0.999 * w))::INTEGER AS took
    FROM draws
)

SELECT
    received_at,
    site,
    CASE WHEN u < 0.6 THEN 'criticism' WHEN u < 0.8 THEN 'hint' WHEN u < 0.9 THEN 'suggestion' ELSE 'praise' END AS kind,
    ['email', 'phone', 'post', 'in_person'][1 + i % 4] AS channel,
    ['housing', 'documents', 'decision', 'conduct'][1 + (i * 7) % 4] AS concern_1,
    CASE WHEN w < 0.93 THEN received_at + INTERVAL 1 DAY * took END AS closed_at,
    w < 0.8 AS answered_in_time,
    u > 0.85 AS was_disputed
FROM ages
