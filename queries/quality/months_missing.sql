-- question   Are there months without records where records are usual?
-- public     yes
-- message    {site}, {table}: no records {span}, otherwise {usual} a month on average. Was a delivery forgotten? Please ask the site.
-- span       months
-- unit       n
-- threshold  Usually at least 20 records a month: a month without any is then no chance (Poisson: two in a thousand million).
-- note       Months before the first delivery do not count, nor those after a site has closed or has gone on under another code.
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
WITH usual AS (
    SELECT
        table_name,
        site,
        min(month) AS first_month,
        avg(n) AS usual
    FROM coverage
    GROUP BY table_name, site
    HAVING avg(n) >= 20
),

table_ends AS (
    SELECT
        table_name,
        max(month) AS last_month
    FROM coverage
    GROUP BY table_name
),

site_spans AS (
    SELECT
        site,
        min(month) AS first_month,
        max(month) AS last_month
    FROM coverage
    GROUP BY site
),

ended_sites AS (
    SELECT
        ended.site,
        ended.last_month
    FROM site_spans AS ended
    LEFT JOIN sites ON ended.site = sites.site
    WHERE
        sites.closed_on IS NOT NULL
        OR EXISTS (
            SELECT 1 FROM site_spans AS began
            WHERE began.first_month >= ended.last_month AND began.first_month <= ended.last_month + INTERVAL 1 MONTH
        )
),

expected AS (
    SELECT
        usual.table_name,
        usual.site,
        usual.usual,
        unnest(generate_series(
            usual.first_month, coalesce(ended_sites.last_month, table_ends.last_month), INTERVAL 1 MONTH
        ))::DATE AS month
    FROM usual
    INNER JOIN table_ends ON usual.table_name = table_ends.table_name
    LEFT JOIN ended_sites ON usual.site = ended_sites.site
),

missing AS (
    SELECT
        expected.table_name,
        expected.site,
        expected.usual,
        expected.month,
        datediff('month', DATE '1970-01-01', expected.month)
        - row_number() OVER (PARTITION BY expected.table_name, expected.site ORDER BY expected.month) AS run
    FROM expected
    ANTI JOIN coverage
        ON expected.table_name = coverage.table_name AND expected.site = coverage.site AND expected.month = coverage.month
)

SELECT
    table_name,
    site,
    min(month) AS first_day,
    last_day(max(month)) AS last_day,
    count(*) AS n,
    0::DOUBLE AS found,
    any_value(usual)::DOUBLE AS usual,
    NULL::VARCHAR AS detail
FROM missing
GROUP BY table_name, site, run
