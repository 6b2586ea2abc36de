-- question   How many people with an appointment are called in practically at once?
-- subject    share of people called in practically at once
-- shape      rate
-- topic      waiting
-- serves     F2
-- unit       share
-- better     higher
-- definition People with an appointment called in at most 10 minutes after the appointed time, or after arrival if that is later, of all people with an appointment whose wait is known.
-- source     Flensburg, 4 May 2001: with an appointment, practically no waiting
-- minimum_n  100
-- public     yes
-- needs      visits.appointment_at visits.arrived_at visits.called_at | visits.appointment_at visits.waited_minutes
-- sums_only  wait_intervals Hourly means do not tell how long single people waited: no median and no share can be taken from them.
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  visits called in within 10 minutes
-- column     denominator  BIGINT  visits called in
-- note       People who left before being called are not in these figures.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (to_minutes <= 10), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_wait_counts
WHERE has_appointment
GROUP BY month, site
