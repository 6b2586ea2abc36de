-- question   How long do people wait for their appointment?
-- subject    lead time of an appointment
-- shape      histogram
-- topic      waiting
-- serves     F1
-- unit       days
-- better     lower
-- definition Calendar days from the day of booking to the day of the appointment, for appointments whose booking day is known.
-- source     Flensburg, 4 May 2001: normally within one week
-- minimum_n  100
-- over       7
-- step       1
-- public     yes
-- needs      visits.booked_at visits.appointment_at
-- variant    kept appointments=kept appointments that were kept (headline)
-- variant    due appointments=due appointments that were kept or missed
-- param      appointments  VARCHAR which appointments: kept or due
-- column     period    DATE    month of the appointment
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     bin_over  INTEGER lower edge in days, not included
-- column     bin_to    INTEGER upper edge in days, included
-- column     n         BIGINT  appointments
-- note       A date that the person asked for themselves counts like one they had to wait for.
-- note       If appointments booked long ahead are missed more often, those that were kept look nearer than those that were booked.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    over_days AS bin_over,
    to_days AS bin_to,
    sum(n)::BIGINT AS n
FROM visit_counts
WHERE
    has_appointment
    AND to_days IS NOT NULL
    AND CASE $appointments
        WHEN 'kept' THEN outcome = 'attended'
        WHEN 'due' THEN outcome IN ('attended', 'no_show', 'left_before_called')
    END
GROUP BY ALL
