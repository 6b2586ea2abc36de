-- question   Are there bursts of calls that are over at once?
-- public     yes
-- message    {site}: {span}, {n} calls were answered and over within five seconds, otherwise {usual} a day on average. Were they test calls? Then they belong set aside.
-- span       days
-- unit       n
-- threshold  At least 10 on one day and five times as many as on other days: ten within five seconds are no chance where a call lasts minutes.
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
WITH days AS (
    SELECT
        table_name,
        site,
        day,
        sum(n) AS n,
        sum(short_n) AS short_n
    FROM recorded_day_counts
    WHERE table_name = 'contacts'
    GROUP BY table_name, site, day
),

compared AS (
    SELECT
        table_name,
        site,
        day,
        short_n,
        (sum(short_n) OVER of_site - short_n) / nullif(count(*) OVER of_site - 1, 0) AS usual
    FROM days
    WINDOW of_site AS (PARTITION BY table_name, site)
)

SELECT
    table_name,
    site,
    day AS first_day,
    day AS last_day,
    short_n::BIGINT AS n,
    short_n::DOUBLE AS found,
    coalesce(usual, 0)::DOUBLE AS usual,
    NULL::VARCHAR AS detail
FROM compared
WHERE short_n >= 10 AND short_n >= 5 * coalesce(usual, 0)
