-- question   Which topics come back more often than is usual for them, and what was done?
-- serves     D3 H4 B3
-- public     no
-- param      to     DATE      first month after the last, or none
-- param      sites  VARCHAR[] sites, or none for all
-- column     concern       VARCHAR topic, as a code
-- column     site          VARCHAR site; all: the sites together
-- column     months_above  INTEGER months of the last twelve above what is usual
-- column     sites_above   INTEGER sites at which the topic was above it in at least two months
-- column     first_above   DATE    first of these months; empty: none
-- column     is_year_above BOOLEAN whether all sites together named it more often than usual in the twelve months as a whole
-- column     seen          BIGINT  how often the topic was named in the last twelve months
-- column     usual         DOUBLE  how often it is usually named in twelve months
-- column     most_usual    INTEGER most that is usual in one month
-- column     taken_on      DATE    day of the last measure taken; empty: none recorded
-- column     kind          VARCHAR kind of measure
-- column     reference     VARCHAR number of its document
-- column     level_before  DOUBLE  named per month in up to twelve months before the month of the measure
-- column     level_since   DOUBLE  named per month in the months after it; empty: fewer than three
-- column     last_month    DATE    last of the twelve months
-- note       A topic is on the list if it was named at least ten times in the last twelve months and more often than usual: in at least three of these months at one site or at all sites together, or in at least two at each of two sites, or, at all sites together, in the twelve months as a whole.
-- note       Usual is the mean of the 24 months before, at least twelve of them, at the same site. A month is above it if chance would give as many in at most one of a hundred months (Poisson), and at least three; the twelve months if chance would give as many in at most one of a hundred years (difference of two counts).
-- note       The measure is the last one for this topic and site, or for all sites, from a year before the first month above on.
WITH last_whole_month AS (
    SELECT max(month) AS last_month
    FROM reaction_months
    WHERE $to IS NULL OR month < $to
),

sites_that_name_topics AS (
    SELECT site, min(month) AS first_month
    FROM reaction_concern_months
    WHERE $sites IS NULL OR site IN $sites
    GROUP BY site
),

three_years AS (
    SELECT
        named.site,
        reaction_months.month,
        newest.last_month,
        reaction_months.month > newest.last_month - INTERVAL 12 MONTH AS is_recent
    FROM reaction_months
    CROSS JOIN last_whole_month AS newest
    INNER JOIN sites_that_name_topics AS named ON reaction_months.month >= named.first_month
    WHERE reaction_months.month <= newest.last_month AND reaction_months.month > newest.last_month - INTERVAL 36 MONTH
    -- fewer than twelve months before the last twelve do not tell what is usual
    QUALIFY count(*) FILTER (NOT is_recent) OVER (PARTITION BY named.site) >= 12
),

topics AS (
    SELECT DISTINCT concern
    FROM reaction_concern_months
),

-- a month in which nobody named the topic is a 0
levels_by_site AS (
    SELECT
        topics.concern,
        three_years.site,
        three_years.month,
        three_years.last_month,
        three_years.is_recent,
        coalesce(named.n, 0) AS n
    FROM topics
    CROSS JOIN three_years
    LEFT JOIN reaction_concern_months AS named
        ON topics.concern = named.concern AND three_years.site = named.site AND three_years.month = named.month
),

-- all sites together, in the months in which all of them name topics: what is rare everywhere shows only there
levels AS (
    SELECT concern, site, month, last_month, is_recent, n
    FROM levels_by_site
    UNION ALL
    SELECT
        concern,
        'all' AS site,
        month,
        any_value(last_month) AS last_month,
        any_value(is_recent) AS is_recent,
        sum(n)::BIGINT AS n
    FROM levels_by_site
    GROUP BY concern, month
    HAVING count(*) = (SELECT count(DISTINCT named.site) FROM three_years AS named) AND count(*) > 1
),

usual_levels AS (
    SELECT
        concern,
        site,
        avg(n) FILTER (NOT is_recent) AS a_month,
        count(*) FILTER (NOT is_recent) AS months
    FROM levels
    GROUP BY concern, site
    HAVING count(*) FILTER (NOT is_recent) >= 12
),

-- how many months in a hundred bring at most k, added up over k
chances AS (
    SELECT
        concern,
        site,
        a_month,
        months,
        sum(CASE WHEN a_month = 0 THEN (k = 0)::INTEGER ELSE exp(k * ln(a_month) - a_month - lgamma(k + 1)) END)
            OVER (PARTITION BY concern, site ORDER BY k) AS at_most_k
    FROM usual_levels, unnest(range(0, ceil(a_month + 5 * sqrt(a_month) + 10)::BIGINT)) AS counted (k)
),

limits AS (
    SELECT
        concern,
        site,
        any_value(a_month) AS a_month,
        any_value(months) AS months,
        greatest(count(*) FILTER (at_most_k < 0.99), 2)::INTEGER AS most_usual
    FROM chances
    GROUP BY concern, site
),

last_years AS (
    SELECT
        levels.concern,
        levels.site,
        any_value(levels.last_month) AS last_month,
        any_value(limits.most_usual) AS most_usual,
        any_value(limits.a_month) * 12 AS usual,
        any_value(limits.months) AS usual_months,
        sum(levels.n)::BIGINT AS seen,
        count(*) FILTER (levels.n > limits.most_usual)::INTEGER AS months_above,
        min(levels.month) FILTER (levels.n > limits.most_usual) AS first_above
    FROM levels
    INNER JOIN limits ON levels.concern = limits.concern AND levels.site = limits.site
    WHERE levels.is_recent
    GROUP BY levels.concern, levels.site
    HAVING sum(levels.n) >= 10
),

counted_sites AS (
    SELECT
        concern,
        site,
        last_month,
        most_usual,
        usual,
        seen,
        months_above,
        first_above,
        (site = 'all' OR count(DISTINCT site) OVER (PARTITION BY concern) = 1)
        -- both the year and what is usual are counts: their difference varies with both
        AND seen > usual + 2.33 * sqrt(usual * (1 + 12 / nullif(usual_months, 0))) AS is_year_above,
        (count(*) FILTER (months_above >= 2 AND site <> 'all') OVER (PARTITION BY concern))::INTEGER AS sites_above
    FROM last_years
),

conflicts AS (
    SELECT
        concern,
        site,
        last_month,
        most_usual,
        usual,
        seen,
        months_above,
        first_above,
        is_year_above,
        sites_above
    FROM counted_sites
    WHERE
        months_above >= 3
        OR is_year_above
        OR (months_above >= 2 AND sites_above >= 2 AND site <> 'all')
),

last_measures AS (
    SELECT
        conflicts.concern,
        conflicts.site,
        max(taken.taken_on) AS taken_on,
        arg_max(taken.kind, taken.taken_on) AS kind,
        -- of the last measure, also if it has no number
        arg_max_null(taken.reference, taken.taken_on) AS reference
    FROM conflicts
    INNER JOIN measure_taken_counts AS taken
        ON
            conflicts.concern = taken.concern
            AND (conflicts.site = taken.site OR taken.site = 'all')
            AND coalesce(conflicts.first_above, conflicts.last_month - INTERVAL 11 MONTH) - INTERVAL 12 MONTH <= taken.month
            AND conflicts.last_month >= taken.month
    GROUP BY conflicts.concern, conflicts.site
),

around_measures AS (
    SELECT
        measures.concern,
        measures.site,
        avg(levels.n) FILTER (
            levels.month < date_trunc('month', measures.taken_on)
            AND levels.month >= date_trunc('month', measures.taken_on) - INTERVAL 12 MONTH
        ) AS level_before,
        CASE
            WHEN count(*) FILTER (levels.month > measures.taken_on) >= 3
                THEN avg(levels.n) FILTER (levels.month > measures.taken_on)
        END AS level_since
    FROM last_measures AS measures
    INNER JOIN levels ON measures.concern = levels.concern AND measures.site = levels.site
    GROUP BY measures.concern, measures.site
)

SELECT
    conflicts.concern,
    conflicts.site,
    conflicts.months_above,
    conflicts.sites_above,
    conflicts.first_above,
    conflicts.is_year_above,
    conflicts.seen,
    conflicts.usual,
    conflicts.most_usual,
    last_measures.taken_on,
    last_measures.kind,
    last_measures.reference,
    around_measures.level_before,
    around_measures.level_since,
    conflicts.last_month
FROM conflicts
LEFT JOIN last_measures ON conflicts.concern = last_measures.concern AND conflicts.site = last_measures.site
LEFT JOIN around_measures ON conflicts.concern = around_measures.concern AND conflicts.site = around_measures.site
ORDER BY conflicts.months_above DESC, conflicts.seen DESC, conflicts.concern, conflicts.site
