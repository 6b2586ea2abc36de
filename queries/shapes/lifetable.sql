-- shape      lifetable
-- meaning    How long it takes, with those still open counted (Kaplan-Meier); ages are whole numbers from 0, and the curve ends where an age was seen by nobody; a row of several ages has the same risk at each of them, so that it is told at which of them half have ended
-- param      grain    VARCHAR   month, quarter, year or all
-- param      by_site  BOOLEAN   one row per site, or all sites together
-- param      from     DATE      first month, or none
-- param      to       DATE      first month after the last, or none
-- param      sites    VARCHAR[] sites, or none for all
-- param      within   DOUBLE    promise, for the share that ended by then
-- column     period        DATE    first day of the period
-- column     site          VARCHAR site; empty: all together
-- column     segment       VARCHAR part that is shown apart; empty: none
-- column     n             BIGINT  how many began
-- column     ended         BIGINT  how many ended
-- column     censored      BIGINT  how many were still open at the end of the records
-- column     median        DOUBLE  age by which half have ended; empty: fewer than half have
-- column     p90           DOUBLE  age by which nine in ten have ended; empty: fewer have
-- column     share_within  DOUBLE  share that ended within the promise; empty: nobody was followed that long
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
        sum(ended)::BIGINT AS ended,
        sum(censored)::BIGINT AS censored
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
        censored,
        -- in a month that few reach, an age may be missing: what happens at it is unknown, and so is all that follows
        age = sum(CASE WHEN at_risk > 0 THEN width END) OVER ages_in_order - 1 AS is_followed,
        -- of rounded numbers, more may have ended than were at risk
        1 - ended / nullif(greatest(width * at_risk, ended), 0) AS kept,
        product(pow(kept, width)) OVER ages_in_order AS still_open
    FROM ages
    WINDOW ages_in_order AS (PARTITION BY period, site, segment ORDER BY age ROWS UNBOUNDED PRECEDING)
),

courses AS (
    SELECT
        period,
        site,
        segment,
        age,
        width,
        at_risk,
        ended,
        censored,
        is_followed,
        kept,
        still_open,
        lag(still_open, 1, 1) OVER (PARTITION BY period, site, segment ORDER BY age) AS open_before
    FROM curve
),

-- at which of its ages, the same share ending at each, a row comes down to one half and one tenth; one age has no choice
placed AS (
    SELECT
        period,
        site,
        segment,
        age,
        width,
        at_risk,
        ended,
        censored,
        is_followed,
        kept,
        still_open,
        open_before,
        -- a product of shares can miss one half by the last bit
        ln((0.5 + 1e-12) / nullif(open_before, 0)) / nullif(ln(nullif(kept, 0)), 0) AS ages_to_half,
        ln((0.1 + 1e-12) / nullif(open_before, 0)) / nullif(ln(nullif(kept, 0)), 0) AS ages_to_tenth
    FROM courses
)

SELECT
    period,
    site,
    segment,
    coalesce(sum(at_risk) FILTER (age = 0), 0)::BIGINT AS n,
    sum(ended)::BIGINT AS ended,
    sum(censored)::BIGINT AS censored,
    min(age - width + least(width, greatest(1, ceil(ages_to_half)))) FILTER (is_followed AND still_open <= 0.5 + 1e-12)::DOUBLE AS median,
    min(age - width + least(width, greatest(1, ceil(ages_to_tenth)))) FILTER (is_followed AND still_open <= 0.1 + 1e-12)::DOUBLE AS p90,
    CASE
        WHEN max(age) FILTER (is_followed) >= $within OR min(still_open) FILTER (is_followed) = 0
            THEN
                1 - min(CASE WHEN age <= $within THEN still_open ELSE open_before * pow(kept, floor($within - age + width)) END)
                FILTER (is_followed AND age - width + 1 <= $within)
    END AS share_within
FROM placed
GROUP BY period, site, segment
ORDER BY ALL
