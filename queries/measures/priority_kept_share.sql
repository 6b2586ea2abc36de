-- question   Are people with an appointment called before those without who wait at the same time?
-- subject    share of people with an appointment who were called first
-- shape      rate
-- topic      waiting
-- serves     F3
-- unit       share
-- better     higher
-- definition People with an appointment before whom no walk-in was called once they were due, of all people with an appointment who were due (had arrived, the appointed time reached) while at least one walk-in was waiting at the same site on the same day. Each counts once.
-- source     Flensburg, 4 May 2001: urgent cases without an appointment, with longer waits
-- minimum_n  100
-- public     yes
-- needs      visits.appointment_at visits.arrived_at visits.called_at
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  visits by appointment called first
-- column     denominator  BIGINT  visits by appointment that met a waiting walk-in
-- note       A walk-in in an emergency may rightly be called first, and offices may call for several counters at once.
-- note       Whoever left before being called is not seen here.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (was_kept), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM priority_counts
GROUP BY month, site
