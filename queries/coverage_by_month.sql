-- question   How many records does the register hold of each table and month?
-- public     yes
-- column     table_name  VARCHAR contract table
-- column     month       DATE    month
-- column     n           BIGINT  records, all sites together
SELECT
    table_name,
    month,
    sum(n)::BIGINT AS n
FROM coverage
GROUP BY table_name, month
ORDER BY table_name, month
