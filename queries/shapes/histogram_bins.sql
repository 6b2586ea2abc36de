-- shape      histogram
-- meaning    The distribution itself
-- param      grain    VARCHAR   month, quarter, year or all
-- param      by_site  BOOLEAN   one row per site, or all sites together
-- param      from     DATE      first month, or none
-- param      to       DATE      first month after the last, or none
-- param      sites    VARCHAR[] sites, or none for all
-- column     period    DATE    first day of the period
-- column     site      VARCHAR site; empty: all together
-- column     segment   VARCHAR part that is shown apart; empty: none
-- column     bin_over  DOUBLE  lower edge, not included
-- column     bin_to    DOUBLE  upper edge, included; empty: beyond the last edge
-- column     n         BIGINT  how many
-- column     value     DOUBLE  share of all
WITH bins AS (
    SELECT
        CASE $grain
            WHEN 'month' THEN period WHEN 'quarter' THEN date_trunc('quarter', period)::DATE WHEN 'year' THEN date_trunc('year', period)::DATE
        END AS period,
        CASE WHEN $by_site THEN site END AS site,
        segment,
        bin_over::DOUBLE AS bin_over,
        bin_to::DOUBLE AS bin_to,
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
    bin_over,
    bin_to,
    n,
    n::DOUBLE / nullif(sum(n) OVER (PARTITION BY period, site, segment), 0) AS value
FROM bins
ORDER BY period, site, segment, bin_to NULLS LAST
