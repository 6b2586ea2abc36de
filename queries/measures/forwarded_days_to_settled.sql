-- question   How long does it take until a concern is settled if the call is passed on, and if it is not?
-- subject    time until a concern by telephone is settled
-- shape      lifetable
-- topic      reachability
-- serves     S4
-- unit       days
-- better     lower
-- definition Calendar days from a telephone call answered to the day on which its concern was settled, for calls passed on at least once and for calls never passed on, by the month of the call (Kaplan-Meier). Concerns not settled yet count for as long as they were followed, for at most 90 days.
-- source     Schwerin, 12 December 2017: direct contact with one's own case manager instead of being forwarded
-- minimum_n  50
-- within     7
-- public     yes
-- needs      contacts.settled_at contacts.forwarded_n
-- column     period    DATE    month of the contact
-- column     site      VARCHAR site
-- column     segment   VARCHAR not_forwarded or forwarded
-- column     age       INTEGER days since the contact
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  not settled at the start of that day
-- column     ended     BIGINT  settled on that day
-- column     censored  BIGINT  not settled when the records, or the 90 days, end
-- note       If difficult concerns are passed on more often, the days between the two groups are not all lost by passing on.
WITH last_days AS (
    SELECT
        month,
        site,
        CASE WHEN was_forwarded THEN 'forwarded' ELSE 'not_forwarded' END AS way,
        age_days,
        width,
        coalesce(sum(n) FILTER (has_ended), 0) AS ended,
        coalesce(sum(n) FILTER (NOT has_ended), 0) AS censored
    FROM settling_counts
    WHERE channel = 'phone' AND was_forwarded IS NOT NULL
    GROUP BY ALL
),

-- of a row of several ages as many ended at each, and what was still open was so to the last
places AS (
    SELECT
        month,
        site,
        way,
        age_days - width AS age_before,
        width,
        ended,
        censored,
        unnest(range(1, width + 1))::INTEGER AS place
    FROM last_days
),

ends AS (
    SELECT
        month,
        site,
        way,
        age_before + place AS age,
        (2 * ended * place + width) // nullif(2 * width, 0) - (2 * ended * (place - 1) + width) // nullif(2 * width, 0) AS ended,
        CASE WHEN place = width THEN censored ELSE 0 END AS censored
    FROM places
),

days AS (
    SELECT
        month,
        site,
        way,
        unnest(range(0, max(age_days) + 1))::INTEGER AS age
    FROM last_days
    GROUP BY month, site, way
)

SELECT
    days.month AS period,
    days.site,
    days.way AS segment,
    days.age,
    1::INTEGER AS width,
    -- whoever ends later is still open now
    (sum(coalesce(ends.ended + ends.censored, 0)) OVER this_age_and_later)::BIGINT AS at_risk,
    coalesce(ends.ended, 0)::BIGINT AS ended,
    coalesce(ends.censored, 0)::BIGINT AS censored
FROM days
LEFT JOIN ends
    ON days.month = ends.month AND days.site = ends.site AND days.way = ends.way AND days.age = ends.age
WINDOW this_age_and_later AS (PARTITION BY days.month, days.site, days.way ORDER BY days.age DESC)
