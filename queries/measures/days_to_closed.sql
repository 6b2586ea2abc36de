-- question   How long does it take until a reaction is closed?
-- subject    time until a reaction is closed
-- shape      lifetable
-- topic      reactions
-- serves     D1 B3
-- unit       days
-- better     lower
-- definition Calendar days from the day received to the day closed, as seen in each month (Kaplan-Meier). Reactions still open count for as long as they were followed.
-- source     Dresden, decision A0107/15: to mediate without bureaucracy
-- minimum_n  10
-- within     14
-- public     yes
-- needs      complaints.closed_at
-- variant    all reactions=all all reactions, those still open as long as they were followed (headline)
-- variant    closed reactions=closed only reactions that were closed, in the month of closing; those still open are left out
-- param      reactions  VARCHAR which reactions: all or closed
-- column     period    DATE    month in which the reaction had that age
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     age       INTEGER days since received
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  reactions still open at the start of that day
-- column     ended     BIGINT  closed on that day
-- column     censored  BIGINT  still open when the records end
-- note       A month shows how fast reactions were closed in it, whenever they had come in.
WITH closing AS (
    SELECT
        month,
        site,
        age_days,
        width,
        sum(ended) AS ended
    FROM reaction_closing_counts
    GROUP BY ALL
    HAVING sum(ended) > 0
),

-- of a row of several ages as many ended at each
places AS (
    SELECT
        month,
        site,
        age_days - width AS age_before,
        width,
        ended,
        unnest(range(1, width + 1))::INTEGER AS place
    FROM closing
),

closed AS (
    SELECT
        month,
        site,
        age_before + place AS age_days,
        (2 * ended * place + width) // nullif(2 * width, 0) - (2 * ended * (place - 1) + width) // nullif(2 * width, 0) AS ended
    FROM places
),

-- who looks only at closed ones knows each of them from its first day
days_of_closed AS (
    SELECT
        month,
        site,
        unnest(range(0, max(age_days) + 1))::INTEGER AS age_days
    FROM closed
    GROUP BY month, site
),

closed_only AS (
    SELECT
        days.month,
        days.site,
        days.age_days,
        sum(closed.ended) AS at_risk,
        coalesce(sum(closed.ended) FILTER (closed.age_days = days.age_days), 0) AS ended
    FROM days_of_closed AS days
    INNER JOIN closed ON days.month = closed.month AND days.site = closed.site AND days.age_days <= closed.age_days
    GROUP BY ALL
),

ages AS (
    SELECT month, site, age_days, width, at_risk, ended, censored
    FROM reaction_closing_counts
    WHERE $reactions = 'all'
    UNION ALL
    SELECT month, site, age_days, 1, at_risk, ended, 0
    FROM closed_only
    WHERE $reactions = 'closed'
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    age_days AS age,
    width,
    sum(at_risk)::BIGINT AS at_risk,
    sum(ended)::BIGINT AS ended,
    sum(censored)::BIGINT AS censored
FROM ages
GROUP BY ALL
