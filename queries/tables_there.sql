-- question   Which tables are there?
-- public     yes
-- column     table_name  VARCHAR table
-- column     rows_n      BIGINT  rows
SELECT
    table_name,
    estimated_size AS rows_n
FROM duckdb_tables()
WHERE NOT internal
ORDER BY table_name
