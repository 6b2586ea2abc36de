-- question   For which months does which site hold records?
-- public     yes
-- column     month       DATE    month
-- column     site        VARCHAR site
-- column     table_name  VARCHAR contract table
-- column     n           BIGINT  records
SELECT
    month,
    site,
    table_name,
    sum(n)::BIGINT AS n
FROM coverage
GROUP BY month, site, table_name
ORDER BY table_name, site, month
