-- question   Which months are missing although records are usual?
-- public     yes
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     month       DATE    month without any record
-- note       A month counts as missing if a site had records of this kind before, usually at least 20 a month, and has none now.
WITH usual AS (
    SELECT
        table_name,
        site,
        min(month) AS first_month
    FROM coverage
    GROUP BY table_name, site
    HAVING avg(n) >= 20
),

spans AS (
    SELECT
        table_name,
        max(month) AS last_month
    FROM coverage
    GROUP BY table_name
),

expected AS (
    SELECT
        usual.table_name,
        usual.site,
        unnest(generate_series(usual.first_month, spans.last_month, INTERVAL 1 MONTH))::DATE AS month
    FROM usual
    INNER JOIN spans ON usual.table_name = spans.table_name
)

SELECT
    expected.table_name,
    expected.site,
    expected.month
FROM expected
ANTI JOIN coverage
    ON expected.table_name = coverage.table_name AND expected.site = coverage.site AND expected.month = coverage.month
ORDER BY expected.table_name, expected.site, expected.month
