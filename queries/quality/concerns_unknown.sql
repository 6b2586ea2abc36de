-- question   Did the share of unknown concerns jump?
-- public     yes
-- message    {site}, {table}: {span} the concern is documented as “unknown” in {found} of the cases, in the three months before in {usual}. Was the list of concerns changed? Please ask the site.
-- span       months
-- unit       share
-- threshold  Three months against the three before: at least 5 percentage points more, at least half as many again, and over four standard errors (by chance once in thirty thousand).
-- note       Counted among the cases with a concern; cases without any are not documented, which is told elsewhere.
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
WITH months AS (
    SELECT
        table_name,
        site,
        month,
        sum(n) AS n,
        sum(affected) AS affected
    FROM recorded_value_counts
    WHERE aspect = 'unknown'
    GROUP BY table_name, site, month
    HAVING sum(n) >= 30
),

compared AS (
    SELECT
        table_name,
        site,
        month,
        affected / nullif(n, 0) AS share,
        sum(n) OVER before AS n_before,
        sum(affected) OVER before / nullif(sum(n) OVER before, 0) AS share_before,
        sum(n) OVER since AS n_since,
        sum(affected) OVER since / nullif(sum(n) OVER since, 0) AS share_since,
        count(*) OVER before AS months_before,
        count(*) OVER since AS months_since
    FROM months
    WINDOW
        before AS (PARTITION BY table_name, site ORDER BY month ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING),
        since AS (PARTITION BY table_name, site ORDER BY month ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING)
),

jumps AS (
    SELECT
        table_name,
        site,
        month,
        share_before,
        share_since,
        n_since,
        (share_since - share_before) / nullif(sqrt(
            share_since * (1 - share_since) / nullif(n_since, 0) + share_before * (1 - share_before) / nullif(n_before, 0)
        ), 0) AS standard_errors
    FROM compared
    WHERE
        months_before = 3
        AND months_since = 3
        AND round(share_since - share_before, 9) >= 0.05
        AND round(share_since - 1.5 * share_before, 9) >= 0
),

largest AS (
    SELECT
        table_name,
        site,
        month,
        share_before,
        share_since,
        n_since
    FROM jumps
    WHERE standard_errors > 4
    QUALIFY row_number() OVER (PARTITION BY table_name, site ORDER BY share_since - share_before DESC, month) = 1
)

SELECT
    largest.table_name,
    largest.site,
    largest.month AS first_day,
    last_day(max(compared.month)) AS last_day,
    largest.n_since::BIGINT AS n,
    largest.share_since AS found,
    largest.share_before AS usual,
    NULL::VARCHAR AS detail
FROM largest
INNER JOIN compared
    ON
        largest.table_name = compared.table_name
        AND largest.site = compared.site
        AND largest.month <= compared.month
        AND compared.share >= (largest.share_before + largest.share_since) / 2
GROUP BY ALL
