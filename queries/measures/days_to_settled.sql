-- question   How long does it take until a concern is settled?
-- subject    time until a concern is settled
-- shape      lifetable
-- topic      reachability
-- serves     H1
-- unit       days
-- better     lower
-- definition Calendar days from the contact to the day on which its concern was settled, by channel and by the month of the contact (Kaplan-Meier). Concerns not settled yet count for as long as they were followed, for at most 90 days; calls that nobody answered are left out.
-- source     Hamburg, 24 November 2021: use telephone, e-mail and messengers more
-- minimum_n  50
-- within     7
-- public     yes
-- needs      contacts.settled_at
-- column     period    DATE    month of the contact
-- column     site      VARCHAR site
-- column     segment   VARCHAR phone, email, messenger, portal, post, fax, in_person, referral or other
-- column     age       INTEGER days since the contact
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  not settled at the start of that day
-- column     ended     BIGINT  settled on that day
-- column     censored  BIGINT  not settled when the records, or the 90 days, end
-- note       Concerns differ between channels: a question is often telephoned, papers are often posted.
WITH last_days AS (
    SELECT
        month,
        site,
        channel,
        age_days,
        width,
        coalesce(sum(n) FILTER (has_ended), 0) AS ended,
        coalesce(sum(n) FILTER (NOT has_ended), 0) AS censored
    FROM settling_counts
    GROUP BY ALL
),

-- of a row of several ages as many ended at each, and what was still open was so to the last
places AS (
    SELECT
        month,
        site,
        channel,
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
        channel,
        age_before + place AS age,
        (2 * ended * place + width) // nullif(2 * width, 0) - (2 * ended * (place - 1) + width) // nullif(2 * width, 0) AS ended,
        CASE WHEN place = width THEN censored ELSE 0 END AS censored
    FROM places
),

days AS (
    SELECT
        month,
        site,
        channel,
        unnest(range(0, max(age_days) + 1))::INTEGER AS age
    FROM last_days
    GROUP BY month, site, channel
)

SELECT
    days.month AS period,
    days.site,
    days.channel AS segment,
    days.age,
    1::INTEGER AS width,
    -- whoever ends later is still open now
    (sum(coalesce(ends.ended + ends.censored, 0)) OVER this_age_and_later)::BIGINT AS at_risk,
    coalesce(ends.ended, 0)::BIGINT AS ended,
    coalesce(ends.censored, 0)::BIGINT AS censored
FROM days
LEFT JOIN ends
    ON days.month = ends.month AND days.site = ends.site AND days.channel = ends.channel AND days.age = ends.age
WINDOW this_age_and_later AS (PARTITION BY days.month, days.site, days.channel ORDER BY days.age DESC)
