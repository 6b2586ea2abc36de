-- question   How far do the published sums of each table lie from the counted ones?
-- public     yes
-- column     table_name VARCHAR counts table
-- column     cells_n    BIGINT  how many sums were looked at
-- column     mean       DOUBLE  how far they deviate on average
-- column     p95        DOUBLE  and nineteen in twenty at most
-- column     largest    DOUBLE  and all at most
SELECT
    table_name,
    cells_n,
    mean,
    p95,
    largest
FROM rounding
ORDER BY table_name
