-- shape      lifetable
-- meaning    The share still open at each age (Kaplan-Meier), up to the first age that nobody was followed to; a row of several ages has the same risk at each of them
-- param      grain    VARCHAR   month, quarter, year or all
-- param      by_site  BOOLEAN   one row per site, or all sites together
-- param      from     DATE      first month, or none
-- param      to       DATE      first month after the last, or none
-- param      sites    VARCHAR[] sites, or none for all
-- column     period      DATE    first day of the period
-- column     site        VARCHAR site; empty: all together
-- column     segment     VARCHAR part that is shown apart; empty: none
-- column     age         DOUBLE  age
-- column     at_risk     BIGINT  still open at the start of that age; of several ages joined, on average
-- column     ended       BIGINT  ended at that age; of several ages joined, told at the last
-- column     still_open  DOUBLE  share still open after that age
WITH ages AS (
    SELECT
        CASE $grain
            WHEN 'month' THEN period WHEN 'quarter' THEN date_trunc('quarter', period)::DATE WHEN 'year' THEN date_trunc('year', period)::DATE
        END AS period,
        CASE WHEN $by_site THEN site END AS site,
        segment,
        age,
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
        width,
        at_risk,
        ended,
        age = sum(CASE WHEN at_risk > 0 THEN width END) OVER ages_in_order - 1 AS is_followed,
        1 - ended / nullif(greatest(width * at_risk, ended), 0) AS kept,
        product(pow(kept, width)) OVER ages_in_order AS still_open
    FROM ages
    WINDOW ages_in_order AS (PARTITION BY period, site, segment ORDER BY age ROWS UNBOUNDED PRECEDING)
),

each_age AS (
    SELECT
        period,
        site,
        segment,
        age,
        width,
        at_risk,
        ended,
        is_followed,
        kept,
        still_open,
        lag(still_open, 1, 1) OVER (PARTITION BY period, site, segment ORDER BY age) AS open_before,
        unnest(range(1, width + 1)) AS place
    FROM curve
)

SELECT
    period,
    site,
    segment,
    (age - width + place)::DOUBLE AS age,
    at_risk,
    CASE WHEN place = width THEN ended END AS ended,
    CASE WHEN place = width THEN still_open ELSE open_before * pow(kept, place) END AS still_open
FROM each_age
WHERE is_followed
ORDER BY period, site, segment, age
