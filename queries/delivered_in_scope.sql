-- question   Which columns have been delivered for these months and sites?
-- public     yes
-- param      from   DATE      first month, or none
-- param      to     DATE      first month after the last, or none
-- param      sites  VARCHAR[] sites, or none for all
-- column     table_name   VARCHAR contract table
-- column     column_name  VARCHAR contract column
-- note       A table counts if it holds records of these months and sites, and of its files those whose days touch these months.
WITH recorded AS (
    SELECT DISTINCT table_name
    FROM coverage
    WHERE
        ($from IS NULL OR month >= $from)
        AND ($to IS NULL OR month < $to)
        AND ($sites IS NULL OR site IN $sites)
)

SELECT DISTINCT
    delivered.table_name,
    delivered.column_name
FROM delivered
INNER JOIN recorded ON delivered.table_name = recorded.table_name
INNER JOIN imports ON delivered.import_id = imports.import_id
WHERE
    ($from IS NULL OR coalesce(imports.last_day >= $from, TRUE))
    AND ($to IS NULL OR coalesce(imports.first_day < $to, TRUE))
ORDER BY delivered.table_name, delivered.column_name
