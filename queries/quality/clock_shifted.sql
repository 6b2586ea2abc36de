-- question   Is a clock off by an hour in the week after clocks change?
-- public     yes
-- message    {site}: {span}, the week after clocks change, the clock times of the {records} lie {found} from those of the weeks before and after. Was the clock set late? Please ask the site.
-- span       days
-- unit       minutes
-- threshold  40 to 80 minutes on average against the same weekdays of the eight weeks before and after together, and at least 30 against either, in at least 200 clock times: over an opening day they scatter by about two hours, their mean by nine minutes.
-- note       Only Monday to Friday of that week are looked at. A clock that stays off for longer looks like other opening hours and is not found.
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
        sum(n) AS n,
        sum(clock_minutes) AS clock_minutes
    FROM recorded_day_counts
    WHERE isodow(day) < 6
    GROUP BY table_name, site, day
),

years AS (
    SELECT DISTINCT
        unnest([make_date(year(day), 3, 31), make_date(year(day), 10, 31)]) AS month_end
    FROM recorded
),

changes AS (
    SELECT (month_end - (isodow(month_end) % 7)::INTEGER)::DATE AS changed_on
    FROM years
),

weeks AS (
    SELECT
        recorded.table_name,
        recorded.site,
        recorded.n,
        recorded.clock_minutes,
        changes.changed_on,
        isodow(recorded.day) AS weekday,
        CASE
            WHEN recorded.day < changes.changed_on THEN 'before'
            WHEN recorded.day < changes.changed_on + 7 THEN 'in_it'
            ELSE 'after'
        END AS part
    FROM recorded
    INNER JOIN changes
        ON recorded.day >= changes.changed_on - 56 AND recorded.day < changes.changed_on + 63
),

by_weekday AS (
    SELECT
        table_name,
        site,
        changed_on,
        weekday,
        sum(n) FILTER (part = 'in_it') AS n,
        sum(clock_minutes) FILTER (part = 'in_it') / nullif(sum(n) FILTER (part = 'in_it'), 0) AS in_it,
        sum(clock_minutes) FILTER (part = 'before') / nullif(sum(n) FILTER (part = 'before'), 0) AS before,
        sum(clock_minutes) FILTER (part = 'after') / nullif(sum(n) FILTER (part = 'after'), 0) AS after,
        sum(clock_minutes) FILTER (part <> 'in_it') / nullif(sum(n) FILTER (part <> 'in_it'), 0) AS around
    FROM weeks
    GROUP BY table_name, site, changed_on, weekday
),

shifts AS (
    SELECT
        table_name,
        site,
        changed_on,
        sum(n) AS n,
        sum(n * (in_it - before)) / nullif(sum(n), 0) AS from_before,
        sum(n * (in_it - after)) / nullif(sum(n), 0) AS from_after,
        sum(n * (in_it - around)) / nullif(sum(n), 0) AS from_around
    FROM by_weekday
    WHERE in_it IS NOT NULL AND before IS NOT NULL AND after IS NOT NULL
    GROUP BY table_name, site, changed_on
)

SELECT
    table_name,
    site,
    changed_on AS first_day,
    changed_on + 6 AS last_day,
    n::BIGINT AS n,
    abs(from_around) AS found,
    0::DOUBLE AS usual,
    NULL::VARCHAR AS detail
FROM shifts
WHERE
    n >= 200
    AND abs(from_around) BETWEEN 40 AND 80
    AND least(abs(from_before), abs(from_after)) >= 30
    AND sign(from_before) = sign(from_after)
