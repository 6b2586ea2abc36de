-- question   Are appointments booked long ahead missed more often?
-- subject    share of appointments missed
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
-- column     segment      VARCHAR lead_0, lead_1, lead_2_7, lead_8_14, lead_15_30 or lead_over_30
-- column     numerator    BIGINT  appointments missed
-- column     denominator  BIGINT  appointments missed or kept
-- note       A site counts from the first month in which its records know a missed appointment; before it nobody knows whether they were recorded.
WITH recording AS (
    -- what was published of earlier months must not change when an outcome turns up later
    SELECT site, min(month) AS since
    FROM visit_counts
    WHERE has_appointment AND outcome = 'no_show'
    GROUP BY site
)

SELECT
    visit_counts.month AS period,
    visit_counts.site,
    CASE
        WHEN to_days = 0 THEN 'lead_0'
        WHEN to_days = 1 THEN 'lead_1'
        WHEN to_days <= 7 THEN 'lead_2_7'
        WHEN to_days <= 14 THEN 'lead_8_14'
        WHEN to_days <= 30 THEN 'lead_15_30'
        ELSE 'lead_over_30'
    END AS segment,
    coalesce(sum(n) FILTER (outcome = 'no_show'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_counts
INNER JOIN recording ON visit_counts.site = recording.site
WHERE
    has_appointment
    AND outcome IN ('attended', 'no_show', 'left_before_called')
    AND to_days IS NOT NULL
    AND visit_counts.month >= recording.since
GROUP BY ALL
