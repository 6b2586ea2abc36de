-- question   How many appointments are cancelled, by whom and how late?
-- subject    share of appointments cancelled
-- shape      rate
-- topic      waiting
-- serves     S2
-- unit       share
-- better     lower
-- definition Appointments cancelled, of all appointments made: by the person in time, by the person under 24 hours before, and by the office, each apart.
-- source     Schwerin, 12 December 2017: record appointments cancelled at short notice
-- minimum_n  100
-- public     yes
-- needs      visits.outcome visits.appointment_at
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR cancelled_in_time, cancelled_short_notice or cancelled_by_office
-- column     numerator    BIGINT  appointments cancelled in that way
-- column     denominator  BIGINT  appointments made
-- note       A site counts for a kind of cancellation from the first month in which its records know it; before it nobody knows whether it was recorded.
WITH appointments AS (
    SELECT month, site, sum(n) AS made
    FROM visit_counts
    WHERE has_appointment
    GROUP BY month, site
),

kinds_recorded AS (
    -- what was published of earlier months must not change when a kind turns up later
    SELECT site, outcome, min(month) AS since
    FROM visit_counts
    WHERE has_appointment AND outcome IN ('cancelled_in_time', 'cancelled_short_notice', 'cancelled_by_office')
    GROUP BY site, outcome
),

cancelled AS (
    SELECT month, site, outcome, sum(n) AS n
    FROM visit_counts
    WHERE has_appointment
    GROUP BY month, site, outcome
)

SELECT
    appointments.month AS period,
    appointments.site,
    kinds_recorded.outcome AS segment,
    coalesce(cancelled.n, 0)::BIGINT AS numerator,
    appointments.made::BIGINT AS denominator
FROM appointments
INNER JOIN kinds_recorded ON appointments.site = kinds_recorded.site AND appointments.month >= kinds_recorded.since
LEFT JOIN cancelled
    ON appointments.month = cancelled.month AND appointments.site = cancelled.site AND kinds_recorded.outcome = cancelled.outcome
