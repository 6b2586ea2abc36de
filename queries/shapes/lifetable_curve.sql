-- shape      lifetable
-- meaning    The share still open at each age (Kaplan-Meier), up to the first age that nobody was followed to
-- param      grain    VARCHAR   month, quarter, year or all
-- param      by_site  BOOLEAN   one row per site, or all sites together
-- param      from     DATE      first month, or none
-- param      to       DATE      first month after the last, or none
-- param      sites    VARCHAR[] sites, or none for all
-- column     period      DATE    first day of the period
-- column     site        VARCHAR site; empty: all together
-- column     segment     VARCHAR part that is shown apart; empty: none
-- column     age         DOUBLE  age
-- column     at_risk     BIGINT  still open at the start of that age
-- column     ended       BIGINT  ended at that age
-- column     still_open  DOUBLE  share still open after that age
WITH ages AS (
    SELECT
        CASE $grain
            WHEN 'month' THEN period WHEN 'quarter' THEN date_trunc('quarter', period)::DATE WHEN 'year' THEN date_trunc('year', period)::DATE
        END AS period,
        CASE WHEN $by_site THEN site END AS site,
        segment,
        age::DOUBLE AS age,
        any_value(width) AS width,
        sum(at_risk)::BIGINT AS at_risk,
        sum(ended)::BIGINT AS ended
    FROM measure
    WHERE
        ($from IS NULL OR period >= $from)
        AND ($to IS NULL OR period < $to)
        AND ($sites IS NULL OR site IN $sites)
    GROUP BY ALL
),

curve AS (
    SELECT
        period,
        site,
        segment,
        age,
        at_risk,
        ended,
        age = sum(CASE WHEN at_risk > 0 THEN width END) OVER ages_in_order - 1 AS is_followed,
        product(pow(1 - ended / nullif(greatest(width * at_risk, ended), 0), width)) OVER ages_in_order AS still_open
    FROM ages
    WINDOW ages_in_order AS (PARTITION BY period, site, segment ORDER BY age ROWS UNBOUNDED PRECEDING)
)

SELECT
    period,
    site,
    segment,
    age,
    at_risk,
    ended,
    still_open
FROM curve
WHERE is_followed
ORDER BY period, site, segment, age
