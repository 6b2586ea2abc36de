-- shape      histogram
-- meaning    Durations: the middle, the long waits and how many wait too long; a quantile is the smallest bin edge that at least that share does not exceed; in the wide bins of a release it is interpolated, as if cases lay evenly in them
-- param      grain    VARCHAR   month, quarter, year or all
-- param      by_site  BOOLEAN   one row per site, or all sites together
-- param      from     DATE      first month, or none
-- param      to       DATE      first month after the last, or none
-- param      sites    VARCHAR[] sites, or none for all
-- param      over     DOUBLE    threshold for the share over it, or none
-- param      step     DOUBLE    in wider bins than this, quantiles are interpolated in steps of it; none: they are bin edges
-- column     period      DATE    first day of the period
-- column     site        VARCHAR site; empty: all together
-- column     segment     VARCHAR part that is shown apart; empty: none
-- column     n           BIGINT  how many
-- column     median      DOUBLE  half of them are at most this long
-- column     median_low  DOUBLE  with 95% confidence the median lies above this bin edge (order statistics), never interpolated
-- column     median_high DOUBLE  and at most at this one
-- column     p90         DOUBLE  nine in ten are at most this long
-- column     over_n      BIGINT  how many are over the threshold
-- column     share_over  DOUBLE  share over the threshold
WITH bins AS (
    SELECT
        CASE $grain
            WHEN 'month' THEN period WHEN 'quarter' THEN date_trunc('quarter', period)::DATE WHEN 'year' THEN date_trunc('year', period)::DATE
        END AS period,
        CASE WHEN $by_site THEN site END AS site,
        segment,
        bin_over,
        bin_to,
        sum(n)::BIGINT AS n
    FROM measure
    WHERE
        ($from IS NULL OR period >= $from)
        AND ($to IS NULL OR period < $to)
        AND ($sites IS NULL OR site IN $sites)
    GROUP BY ALL
),

running AS (
    SELECT
        period,
        site,
        segment,
        bin_over,
        bin_to,
        n,
        sum(n) OVER (PARTITION BY period, site, segment ORDER BY bin_to NULLS LAST ROWS UNBOUNDED PRECEDING)::BIGINT AS so_far,
        sum(n) OVER (PARTITION BY period, site, segment)::BIGINT AS total
    FROM bins
),

-- which bin holds the middle one, and which the one that nine in ten do not exceed; and where in it they lie
placed AS (
    SELECT
        period,
        site,
        segment,
        bin_over,
        bin_to,
        n,
        so_far,
        total,
        coalesce(bin_to - bin_over > $step * (1 + 1e-9), FALSE) AS is_wide,
        so_far >= ceil(total * 0.5) AND so_far - n < ceil(total * 0.5) AS holds_median,
        so_far >= ceil(total * 0.9) AND so_far - n < ceil(total * 0.9) AS holds_p90,
        -- a last bit too many would be a step too many
        ceil((bin_to - bin_over) * (ceil(total * 0.5) - so_far + n) / nullif(n * $step, 0) - 1e-9) AS steps_to_median,
        ceil((bin_to - bin_over) * (ceil(total * 0.9) - so_far + n) / nullif(n * $step, 0) - 1e-9) AS steps_to_p90
    FROM running
)

SELECT
    period,
    site,
    segment,
    any_value(total) AS n,
    min(CASE WHEN is_wide THEN least(bin_to, bin_over + $step * steps_to_median) ELSE bin_to END) FILTER (holds_median)::DOUBLE AS median,
    -- ranks n/2 -/+ 1.96 * sqrt(n)/2: the binomial limits, within the normal approximation
    min(bin_over) FILTER (so_far >= floor(total * 0.5 - 0.98 * sqrt(total)))::DOUBLE AS median_low,
    min(bin_to) FILTER (so_far >= ceil(total * 0.5 + 0.98 * sqrt(total)) + 1)::DOUBLE AS median_high,
    min(CASE WHEN is_wide THEN least(bin_to, bin_over + $step * steps_to_p90) ELSE bin_to END) FILTER (holds_p90)::DOUBLE AS p90,
    CASE WHEN $over IS NOT NULL THEN coalesce(sum(n) FILTER (bin_to > $over OR bin_to IS NULL), 0)::BIGINT END AS over_n,
    CASE WHEN $over IS NOT NULL THEN coalesce(sum(n) FILTER (bin_to > $over OR bin_to IS NULL), 0)::DOUBLE / nullif(any_value(total), 0) END AS share_over
FROM placed
GROUP BY period, site, segment
ORDER BY ALL
