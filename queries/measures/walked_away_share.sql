-- question   How many people without an appointment leave before they are called?
-- subject    share of people without an appointment who leave before they are called
-- shape      rate
-- topic      waiting
-- serves     F3
-- unit       share
-- better     lower
-- definition People without an appointment who left before being called, of all people who came without one.
-- source     Flensburg, 4 May 2001: urgent cases without an appointment, with longer waits
-- minimum_n  100
-- public     yes
-- needs      visits.outcome visits.arrived_at
-- column     period       DATE    month of the visit
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  visits that ended before the call
-- column     denominator  BIGINT  visits without an appointment
-- note       A site counts from the first month in which its records know people who left; before it nobody knows whether they were recorded.
WITH walk_ins AS (
    SELECT
        month,
        site,
        outcome,
        n,
        -- what was published of earlier months must not change when the outcome turns up later
        min(month) FILTER (outcome = 'left_before_called') OVER (PARTITION BY site) AS known_since
    FROM visit_counts
    WHERE NOT has_appointment AND outcome IN ('attended', 'left_before_called')
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (outcome = 'left_before_called'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM walk_ins
WHERE month >= known_since
GROUP BY month, site
