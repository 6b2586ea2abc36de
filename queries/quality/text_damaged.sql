-- question   Are letters of names and events damaged?
-- public     yes
-- message    {site}: “{detail}” holds damaged letters. Was the file exported with another character encoding? Please export it again.
-- span       days
-- unit       n
-- threshold  A pair of letters that only a wrong encoding gives (Ã with a sign behind it, â€, Â§), or the sign for an unreadable letter.
-- note       Concerns with damaged letters are emptied at the import and stand among its notes.
-- column     table_name  VARCHAR contract table
-- column     site        VARCHAR site
-- column     first_day   DATE    first day it is about
-- column     last_day    DATE    last day it is about
-- column     n           BIGINT  how many
-- column     found       DOUBLE  what was found
-- column     usual       DOUBLE  what is usual
-- column     detail      VARCHAR what else there is to say, or empty
WITH texts AS (
    SELECT
        'sites' AS table_name,
        site,
        name AS text,
        NULL::DATE AS day
    FROM sites
    UNION ALL
    SELECT
        'events' AS table_name,
        site,
        description AS text,
        date_from AS day
    FROM events
    UNION ALL
    SELECT DISTINCT
        table_name,
        site,
        site AS text,
        NULL::DATE AS day
    FROM coverage
)

SELECT
    table_name,
    site,
    day AS first_day,
    day AS last_day,
    1::BIGINT AS n,
    1::DOUBLE AS found,
    0::DOUBLE AS usual,
    text AS detail
FROM texts
WHERE regexp_matches(text, '(Ã[^ A-Za-z]|Â[§ °´»«]|â€|�)')
