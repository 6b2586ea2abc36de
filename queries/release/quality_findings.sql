-- question   What stood out in the records when this release was made?
-- public     yes
-- column     check_name  VARCHAR check
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many, rounded
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
SELECT
    check_name,
    table_name,
    site,
    first_day,
    last_day,
    n,
    found,
    usual,
    detail
FROM quality_findings
ORDER BY ALL
