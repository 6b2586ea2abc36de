-- shape      rate
-- meaning    Sums over sums, never a mean of means
-- param      grain    VARCHAR   month, quarter, year or all
-- param      by_site  BOOLEAN   one row per site, or all sites together
-- param      from     DATE      first month, or none
-- param      to       DATE      first month after the last, or none
-- param      sites    VARCHAR[] sites, or none for all
-- column     period       DATE    first day of the period
-- column     site         VARCHAR site; empty: all together
-- column     segment      VARCHAR part that is shown apart; empty: none
-- column     numerator    DOUBLE  what is counted
-- column     denominator  DOUBLE  out of which
-- column     value        DOUBLE  numerator over denominator; empty: nothing to divide by
SELECT
    CASE $grain
        WHEN 'month' THEN period WHEN 'quarter' THEN date_trunc('quarter', period)::DATE WHEN 'year' THEN date_trunc('year', period)::DATE
    END AS period,
    CASE WHEN $by_site THEN site END AS site,
    segment,
    sum(numerator)::DOUBLE AS numerator,
    sum(denominator)::DOUBLE AS denominator,
    sum(numerator)::DOUBLE / nullif(sum(denominator), 0) AS value
FROM measure
WHERE
    ($from IS NULL OR period >= $from)
    AND ($to IS NULL OR period < $to)
    AND ($sites IS NULL OR site IN $sites)
GROUP BY ALL
ORDER BY ALL
