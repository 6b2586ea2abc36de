-- question   How many appointments are missed without a word?
-- subject    share of appointments missed
-- shape      rate
-- topic      waiting
-- serves     S2
-- unit       share
-- better     lower
-- definition Appointments missed, of appointments missed or kept. Cancelled appointments are in neither number; people who came and left before being called count as having come.
-- source     Schwerin, 12 December 2017: record appointments cancelled at short notice
-- minimum_n  100
-- public     yes
-- needs      visits.outcome visits.appointment_at
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  appointments missed
-- column     denominator  BIGINT  appointments missed or kept
-- note       A site counts from the first month in which its records know a missed appointment; before it nobody knows whether they were recorded.
WITH appointments_due AS (
    SELECT
        month,
        site,
        outcome,
        n,
        -- what was published of earlier months must not change when the outcome turns up later
        min(month) FILTER (outcome = 'no_show') OVER (PARTITION BY site) AS known_since
    FROM visit_counts
    WHERE has_appointment AND outcome IN ('attended', 'no_show', 'left_before_called')
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (outcome = 'no_show'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM appointments_due
WHERE month >= known_since
GROUP BY month, site
