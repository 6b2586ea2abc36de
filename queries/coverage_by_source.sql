-- question   What does the register hold of each site, from when to when?
-- public     yes
-- column     table_name   VARCHAR contract table
-- column     site         VARCHAR site
-- column     first_month  DATE    first month with records
-- column     last_month   DATE    last month with records
-- column     months       BIGINT  months with records
-- column     n            BIGINT  records
SELECT
    table_name,
    site,
    min(month) AS first_month,
    max(month) AS last_month,
    count(DISTINCT month) AS months,
    sum(n)::BIGINT AS n
FROM coverage
GROUP BY table_name, site
ORDER BY table_name, site
