-- question   Are there working days without a single record while others recorded?
-- public     yes
-- message    {site}: no {records} {span} (working days without any: {n}), otherwise {usual} a day on average. Did the recording fail? Please ask the site.
-- span       days
-- unit       n
-- threshold  At least 20 records would have been usual over the days: none at all is then no chance (Poisson: two in a thousand million).
-- note       Usual is the median of the same weekday in the eight weeks before and after. A day counts as a working day if at least half of the other records (of this or another site) are there; a store with a single source cannot tell it from a holiday.
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
WITH recorded AS (
    SELECT
        table_name,
        site,
        day,
        sum(n) AS n
    FROM recorded_day_counts
    GROUP BY table_name, site, day
),

spans AS (
    SELECT
        table_name,
        site,
        unnest(generate_series(min(day), max(day), INTERVAL 1 DAY))::DATE AS day
    FROM recorded
    GROUP BY table_name, site
),

days AS (
    SELECT
        spans.table_name,
        spans.site,
        spans.day,
        coalesce(recorded.n, 0) AS n
    FROM spans
    LEFT JOIN recorded
        ON spans.table_name = recorded.table_name AND spans.site = recorded.site AND spans.day = recorded.day
    -- a month without any record is told apart
    SEMI JOIN coverage
        ON
            spans.table_name = coverage.table_name
            AND spans.site = coverage.site
            AND date_trunc('month', spans.day) = coverage.month
    WHERE isodow(spans.day) < 6
),

compared AS (
    SELECT
        table_name,
        site,
        day,
        n,
        median(n) OVER (
            PARTITION BY table_name, site, isodow(day) ORDER BY day ROWS BETWEEN 8 PRECEDING AND 8 FOLLOWING
        ) AS usual
    FROM days
),

judged AS (
    SELECT
        table_name,
        site,
        day,
        n,
        usual,
        count(*) FILTER (usual >= 5) OVER (PARTITION BY day) - 1 AS others,
        count(*) FILTER (usual >= 5 AND n >= usual / 2) OVER (PARTITION BY day) AS others_there
    FROM compared
),

working_days AS (
    SELECT
        table_name,
        site,
        day,
        n,
        usual,
        row_number() OVER (PARTITION BY table_name, site ORDER BY day) AS place
    FROM judged
    WHERE usual >= 5 AND others_there > 0 AND (n > 0 OR others_there * 2 >= others)
),

missing AS (
    SELECT
        table_name,
        site,
        day,
        usual,
        place - row_number() OVER (PARTITION BY table_name, site ORDER BY day) AS run
    FROM working_days
    WHERE n = 0
)

SELECT
    table_name,
    site,
    min(day) AS first_day,
    max(day) AS last_day,
    count(*) AS n,
    0::DOUBLE AS found,
    avg(usual)::DOUBLE AS usual,
    NULL::VARCHAR AS detail
FROM missing
GROUP BY table_name, site, run
HAVING sum(usual) >= 20
