-- question   From which day to which day does the register hold records?
-- public     yes
-- column     table_name  VARCHAR contract table
-- column     first_day   DATE    earliest day of the accepted records
-- column     last_day    DATE    latest day of the accepted records
SELECT
    table_name,
    min(first_day) AS first_day,
    max(last_day) AS last_day
FROM imports
WHERE first_day IS NOT NULL
GROUP BY table_name
ORDER BY table_name
