-- question   Up to which day do the files of each table speak?
-- public     yes
-- column     table_name  VARCHAR contract table
-- column     last_day    DATE    last day of which any column of its files speaks
SELECT
    delivered.table_name,
    max(imports.observed_until)::DATE AS last_day
FROM imports
INNER JOIN delivered ON imports.import_id = delivered.import_id
WHERE imports.observed_until IS NOT NULL
GROUP BY delivered.table_name
ORDER BY delivered.table_name
