-- question   Do records stand in the register twice?
-- public     yes
-- message    {site}, {table}: {n} records ({found}) repeat another one to the second, {span}. Were they exported twice? They count twice.
-- span       months
-- unit       share
-- threshold  At least 5 records and 0.05 percent: two calls alike in every second are a rare chance, and among over a million simulated ones there is none.
-- note       Records with a number of their own are told apart by it at the import; these are the ones without.
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
    NULL::VARCHAR AS detail
FROM recorded_value_counts
WHERE aspect = 'repeated'
GROUP BY table_name, site
HAVING sum(affected) >= 5 AND sum(affected) >= 0.0005 * sum(n)
