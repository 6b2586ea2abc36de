-- question   How many wait over half an hour, with and without appointment taken together?
-- subject    share of all people who wait over 30 minutes
-- shape      rate
-- topic      waiting
-- serves     F2 F3
-- unit       share
-- better     lower
-- definition People called in over 30 minutes after arrival, or after the appointed time if that is later, of all people whose wait is known, with and without appointment together. Until a site's first recorded appointment all come without one; from then on, only months whose records know the wait of both.
-- source     Flensburg, 4 May 2001: urgent cases without an appointment, with longer waits
-- minimum_n  100
-- public     yes
-- needs      visits.arrived_at visits.called_at | visits.waited_minutes
-- sums_only  wait_intervals Hourly means do not tell how long single people waited: no median and no share can be taken from them.
-- column     period       DATE    month of the visit
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  visits with over 30 minutes of waiting
-- column     denominator  BIGINT  visits called in
-- note       When more people come with an appointment, this share can fall although nobody waits less in either group.
-- note       People who left before being called are not in these figures.
WITH months AS (
    SELECT
        month,
        site,
        sum(n) FILTER (to_minutes > 30) AS waited_long,
        sum(n) AS called_in,
        bool_or(has_appointment) AS knows_appointments,
        bool_or(NOT has_appointment) AS knows_walk_ins
    FROM visit_wait_counts
    GROUP BY month, site
),

since_the_first_appointment AS (
    SELECT
        month,
        site,
        waited_long,
        called_in,
        knows_appointments,
        knows_walk_ins,
        bool_or(knows_appointments) OVER (PARTITION BY site ORDER BY month) AS have_appointments_begun
    FROM months
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(waited_long, 0)::BIGINT AS numerator,
    called_in::BIGINT AS denominator
FROM since_the_first_appointment
-- from the first appointment on, a source of one kind only says nothing about all
WHERE knows_walk_ins AND (knows_appointments OR NOT have_appointments_begun)
