-- shape      breakdown
-- meaning    Parts of a whole
-- param      grain    VARCHAR   month, quarter, year or all
-- param      by_site  BOOLEAN   one row per site, or all sites together
-- param      from     DATE      first month, or none
-- param      to       DATE      first month after the last, or none
-- param      sites    VARCHAR[] sites, or none for all
-- column     period    DATE    first day of the period
-- column     site      VARCHAR site; empty: all together
-- column     segment   VARCHAR part that is shown apart; empty: none
-- column     category  VARCHAR part of the whole
-- column     n         BIGINT  how many
-- column     total     BIGINT  the whole
-- column     value     DOUBLE  share of the whole
WITH parts AS (
    SELECT
        CASE $grain
            WHEN 'month' THEN period WHEN 'quarter' THEN date_trunc('quarter', period)::DATE WHEN 'year' THEN date_trunc('year', period)::DATE
        END AS period,
        CASE WHEN $by_site THEN site END AS site,
        segment,
        category,
        sum(n)::BIGINT AS n
    FROM measure
    WHERE
        ($from IS NULL OR period >= $from)
        AND ($to IS NULL OR period < $to)
        AND ($sites IS NULL OR site IN $sites)
    GROUP BY ALL
)

SELECT
    period,
    site,
    segment,
    category,
    n,
    (sum(n) OVER whole)::BIGINT AS total,
    n::DOUBLE / nullif(sum(n) OVER whole, 0) AS value
FROM parts
WINDOW whole AS (PARTITION BY period, site, segment)
ORDER BY period, site, segment, n DESC, category
