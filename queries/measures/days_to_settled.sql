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
        coalesce(sum(n) FILTER (has_ended), 0) AS ended,
        coalesce(sum(n) FILTER (NOT has_ended), 0) AS censored
    FROM settling_counts
    GROUP BY ALL
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
    (sum(coalesce(last_days.ended + last_days.censored, 0)) OVER this_age_and_later)::BIGINT AS at_risk,
    coalesce(last_days.ended, 0)::BIGINT AS ended,
    coalesce(last_days.censored, 0)::BIGINT AS censored
FROM days
LEFT JOIN last_days
    ON days.month = last_days.month AND days.site = last_days.site AND days.channel = last_days.channel AND days.age = last_days.age_days
WINDOW this_age_and_later AS (PARTITION BY days.month, days.site, days.channel ORDER BY days.age DESC)
