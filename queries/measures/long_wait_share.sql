-- question   How many people wait over half an hour?
-- subject    share of people who wait over 30 minutes
-- shape      rate
-- topic      waiting
-- serves     F2 F3
-- unit       share
-- better     lower
-- definition People called in over 30 minutes after arrival, or after the appointed time if that is later, of all people whose wait is known. With and without appointment stand apart.
-- source     Flensburg, 4 May 2001: urgent cases without an appointment, with longer waits
-- minimum_n  100
-- public     yes
-- needs      visits.arrived_at visits.called_at | visits.waited_minutes
-- sums_only  wait_intervals Hourly means do not tell how long single people waited: no median and no share can be taken from them.
-- column     period       DATE    month of the visit
-- column     site         VARCHAR site
-- column     segment      VARCHAR with_appointment or without_appointment
-- column     numerator    BIGINT  visits with over 30 minutes of waiting
-- column     denominator  BIGINT  visits called in
-- note       People who left before being called are not in these figures.
SELECT
    month AS period,
    site,
    CASE WHEN has_appointment THEN 'with_appointment' ELSE 'without_appointment' END AS segment,
    coalesce(sum(n) FILTER (to_minutes > 30), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_wait_counts
GROUP BY month, site, has_appointment
