-- question   Are clock times rounded to five minutes?
-- public     yes
-- message    {site}, {table}: {span}, {found} of the times in “{detail}” fall on a multiple of five minutes, by chance {usual} would. Were they rounded? Waiting times of these months are rough.
-- span       months
-- unit       share
-- threshold  At least half of at least 50 times in a month: chance gives a fifth, and half of 50 twice in a million.
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
WITH months AS (
    SELECT
        table_name,
        site,
        column_name,
        month,
        sum(n) AS n,
        coalesce(sum(n) FILTER (is_on_five), 0) AS on_five
    FROM recorded_minute_counts
    GROUP BY table_name, site, column_name, month
    HAVING sum(n) >= 50
),

rounded AS (
    SELECT
        table_name,
        site,
        column_name,
        month,
        n,
        on_five,
        datediff('month', DATE '1970-01-01', month)
        - row_number() OVER (PARTITION BY table_name, site, column_name ORDER BY month) AS run
    FROM months
    WHERE on_five * 2 >= n
)

SELECT
    table_name,
    site,
    min(month) AS first_day,
    last_day(max(month)) AS last_day,
    sum(n)::BIGINT AS n,
    sum(on_five) / nullif(sum(n), 0) AS found,
    0.2::DOUBLE AS usual,
    column_name AS detail
FROM rounded
GROUP BY table_name, site, column_name, run
