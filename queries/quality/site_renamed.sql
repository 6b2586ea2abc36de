-- question   Does the code of a site end where another begins?
-- public     yes
-- message    The records of {site} end on {first}; those of “{detail}” begin within two weeks and are about as many. Was the site renamed? Its figures then stand in two places.
-- span       days
-- unit       n
-- threshold  Within 14 days, both at least 14 days from the ends of all records, and between half and twice as many records in the 60 days before and after.
-- note       Looked at are calls and arrivals. A site with a closing day in the list of sites is not suspected.
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
        site,
        day,
        sum(n) AS n
    FROM recorded_day_counts
    GROUP BY site, day
),

spans AS (
    SELECT
        site,
        min(day) AS first_day,
        max(day) AS last_day,
        min(min(day)) OVER () AS first_of_all,
        max(max(day)) OVER () AS last_of_all
    FROM recorded
    GROUP BY site
),

pairs AS (
    SELECT
        ended.site AS old_site,
        began.site AS new_site,
        ended.last_day AS ended_on,
        began.first_day AS began_on
    FROM spans AS ended
    INNER JOIN spans AS began
        ON ended.last_day < began.first_day AND began.first_day <= ended.last_day + 14
    LEFT JOIN sites ON ended.site = sites.site
    WHERE
        ended.last_day < ended.last_of_all - 14
        AND began.first_day > began.first_of_all + 14
        AND sites.closed_on IS NULL
),

sizes AS (
    SELECT
        pairs.old_site,
        pairs.new_site,
        pairs.ended_on,
        pairs.began_on,
        sum(recorded.n) FILTER (recorded.site = pairs.old_site AND recorded.day > pairs.ended_on - 60) AS n_before,
        sum(recorded.n) FILTER (recorded.site = pairs.new_site AND recorded.day < pairs.began_on + 60) AS n_after
    FROM pairs
    INNER JOIN recorded ON recorded.site IN (pairs.old_site, pairs.new_site)
    GROUP BY pairs.old_site, pairs.new_site, pairs.ended_on, pairs.began_on
)

SELECT
    NULL::VARCHAR AS table_name,
    old_site AS site,
    ended_on AS first_day,
    began_on AS last_day,
    n_after::BIGINT AS n,
    n_after::DOUBLE AS found,
    n_before::DOUBLE AS usual,
    new_site AS detail
FROM sizes
WHERE n_before >= 50 AND n_after BETWEEN n_before / 2 AND n_before * 2
