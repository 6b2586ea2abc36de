-- question   Which columns has any source delivered?
-- public     yes
-- column     table_name   VARCHAR contract table
-- column     column_name  VARCHAR contract column
SELECT DISTINCT
    table_name,
    column_name
FROM delivered
ORDER BY table_name, column_name
