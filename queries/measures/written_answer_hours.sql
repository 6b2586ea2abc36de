-- question   How long does a written answer take?
-- subject    time until the first answer to a written contact
-- shape      lifetable
-- topic      reachability
-- serves     H1
-- unit       hours
-- better     lower
-- definition Started hours from a written contact to its first answer, by channel and by the month of the contact (Kaplan-Meier). Contacts not answered yet count for as long as they were followed, for at most 14 days.
-- source     Hamburg, 24 November 2021: use telephone, e-mail and messengers more
-- minimum_n  50
-- within     48
-- public     yes
-- needs      contacts.answered_at
-- column     period    DATE    month of the contact
-- column     site      VARCHAR site
-- column     segment   VARCHAR email, messenger, portal, post or fax
-- column     age       INTEGER hours since the contact
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  not answered at the start of that hour
-- column     ended     BIGINT  answered in that hour
-- column     censored  BIGINT  not answered when the records, or the 14 days, end
-- note       Nights and weekends count: the person waits through them too.
-- note       Longer than 14 days (336 hours) is not told apart: nine in ten may lie beyond.
WITH last_hours AS (
    SELECT
        month,
        site,
        channel,
        age_hours,
        width,
        coalesce(sum(n) FILTER (has_ended), 0) AS ended,
        coalesce(sum(n) FILTER (NOT has_ended), 0) AS censored
    FROM written_answer_counts
    GROUP BY ALL
),

-- of a row of several ages as many ended at each, and who was still waiting was so to the last
places AS (
    SELECT
        month,
        site,
        channel,
        age_hours - width AS age_before,
        width,
        ended,
        censored,
        unnest(range(1, width + 1))::INTEGER AS place
    FROM last_hours
),

ends AS (
    SELECT
        month,
        site,
        channel,
        age_before + place AS age,
        (2 * ended * place + width) // nullif(2 * width, 0) - (2 * ended * (place - 1) + width) // nullif(2 * width, 0) AS ended,
        CASE WHEN place = width THEN censored ELSE 0 END AS censored
    FROM places
),

hours AS (
    SELECT
        month,
        site,
        channel,
        unnest(range(0, max(age_hours) + 1))::INTEGER AS age
    FROM last_hours
    GROUP BY month, site, channel
)

SELECT
    hours.month AS period,
    hours.site,
    hours.channel AS segment,
    hours.age,
    1::INTEGER AS width,
    -- whoever ends later is still open now
    (sum(coalesce(ends.ended + ends.censored, 0)) OVER this_age_and_later)::BIGINT AS at_risk,
    coalesce(ends.ended, 0)::BIGINT AS ended,
    coalesce(ends.censored, 0)::BIGINT AS censored
FROM hours
LEFT JOIN ends
    ON hours.month = ends.month AND hours.site = ends.site AND hours.channel = ends.channel AND hours.age = ends.age
WINDOW this_age_and_later AS (PARTITION BY hours.month, hours.site, hours.channel ORDER BY hours.age DESC)
