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
-- column     numerator    BIGINT  visits by appointment
-- column     denominator  BIGINT  visits
-- note       Every site counts whose source delivers both arrivals and appointed times, also one at which nobody had an appointment.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (has_appointment), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_counts
WHERE outcome IN ('attended', 'left_before_called') AND knows_both_kinds
GROUP BY month, site
