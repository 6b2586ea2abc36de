-- question   How many appointments take place within one week of booking?
-- subject    share of appointments within one week of booking
-- shape      rate
-- topic      waiting
-- serves     F1
-- unit       share
-- better     higher
-- definition Appointments kept at most 7 calendar days after the day of booking, of all appointments kept whose booking day is known.
-- source     Flensburg, 4 May 2001: normally within one week
-- minimum_n  100
-- public     yes
-- needs      visits.booked_at visits.appointment_at
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  appointments kept within 7 days
-- column     denominator  BIGINT  appointments kept
-- note       Cancelled and missed appointments are left out: look at their lead time as well.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (to_days <= 7), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_counts
WHERE has_appointment AND outcome = 'attended' AND to_days IS NOT NULL
GROUP BY month, site
