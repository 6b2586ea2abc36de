-- question   How many visits are by appointment?
-- subject    share of visits by appointment
-- shape      rate
-- topic      waiting
-- serves     F3
-- unit       share
-- better     neither
-- definition People who came with an appointment, of all people who came.
-- source     Flensburg, 4 May 2001: appointments as the rule, urgent cases without
-- minimum_n  100
-- public     yes
-- needs      visits.has_appointment visits.appointment_at visits.arrived_at
-- column     period       DATE    month of the visit
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  people who came with an appointment
-- column     denominator  BIGINT  people who came
-- note       A site is counted only if its records know visits of both kinds.
WITH sites_recording_both AS (
    SELECT site
    FROM visit_counts
    GROUP BY site
    HAVING count(DISTINCT has_appointment) = 2
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (has_appointment), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_counts
WHERE outcome IN ('attended', 'left_before_called') AND site IN (SELECT both_kinds.site FROM sites_recording_both AS both_kinds)
GROUP BY month, site
