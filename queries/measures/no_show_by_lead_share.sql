-- question   Are appointments booked long ahead missed more often?
-- subject    share of appointments missed by lead time
-- shape      rate
-- topic      waiting
-- serves     S2 F1
-- unit       share
-- better     lower
-- definition Appointments missed, of appointments missed or kept, by calendar days from the day of booking to the day of the appointment.
-- source     Schwerin, 12 December 2017: record appointments cancelled at short notice
-- minimum_n  100
-- public     yes
-- needs      visits.outcome visits.appointment_at visits.booked_at
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR lead_00, lead_01, lead_02_07, lead_08_14, lead_15_30 or lead_31_on
-- column     numerator    BIGINT  appointments missed
-- column     denominator  BIGINT  appointments missed or kept
-- note       A site counts from the first month in which its records know a missed appointment; before it nobody knows whether they were recorded.
WITH appointments_due AS (
    SELECT
        month,
        site,
        outcome,
        to_days,
        n,
        -- what was published of earlier months must not change when the outcome turns up later
        min(month) FILTER (outcome = 'no_show') OVER (PARTITION BY site) AS known_since
    FROM visit_counts
    WHERE has_appointment AND outcome IN ('attended', 'no_show', 'left_before_called')
)

SELECT
    month AS period,
    site,
    CASE
        WHEN to_days = 0 THEN 'lead_00'
        WHEN to_days = 1 THEN 'lead_01'
        WHEN to_days <= 7 THEN 'lead_02_07'
        WHEN to_days <= 14 THEN 'lead_08_14'
        WHEN to_days <= 30 THEN 'lead_15_30'
        ELSE 'lead_31_on'
    END AS segment,
    coalesce(sum(n) FILTER (outcome = 'no_show'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM appointments_due
WHERE month >= known_since AND to_days IS NOT NULL
GROUP BY ALL
