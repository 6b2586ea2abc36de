-- question   Are values missing in single records that otherwise have them?
-- public     yes
-- message    {site}, {table}: “{detail}” is missing in {n} cases ({found}), {span}. They are left out where this value is needed.
-- span       months
-- unit       share
-- threshold  At least 10 cases, 0.2 percent and less than half: less is the rare single case, more means that the source does not record it.
-- note       Looked at are visits that took place and calls that were answered.
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
SELECT
    table_name,
    site,
    min(month) FILTER (affected > 0) AS first_day,
    last_day(max(month) FILTER (affected > 0)) AS last_day,
    sum(affected)::BIGINT AS n,
    sum(affected) / nullif(sum(n), 0) AS found,
    0::DOUBLE AS usual,
    column_name AS detail
FROM recorded_value_counts
WHERE aspect = 'missing'
GROUP BY table_name, site, column_name
HAVING sum(affected) >= 10 AND sum(affected) >= 0.002 * sum(n) AND sum(affected) * 2 < sum(n)
