-- question   How many days pass until people are seen, whether they come with an appointment or without?
-- subject    time until people are seen
-- shape      histogram
-- topic      waiting
-- serves     F1 F2
-- unit       days
-- better     lower
-- definition Calendar days from the day of booking to the day of the appointment, for appointments kept; 0 days for people who came without one and were called. All together, so that a queue that moves from the corridor into the calendar shows. Only sites and months whose records tell visits with appointment and without, and the day of booking of at least 95% of the appointments kept.
-- source     Flensburg, 4 May 2001: normally within one week
-- minimum_n  100
-- over       7
-- step       1
-- public     yes
-- needs      visits.booked_at visits.appointment_at visits.arrived_at
-- column     period    DATE    month of the visit
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     bin_over  INTEGER lower edge in days, not included
-- column     bin_to    INTEGER upper edge in days, included
-- column     n         BIGINT  visits called in
-- note       Counted from the booking: who could not reach anybody to book had waited before.
-- note       A date that the office set counts like one that the person asked for.
-- note       Who came and was sent home with an appointment counts from the booking; who gave up is in no record.
WITH people_seen AS (
    SELECT
        month,
        site,
        has_appointment,
        CASE WHEN has_appointment THEN over_days ELSE 0 END AS over_days,
        CASE WHEN has_appointment THEN to_days ELSE 0 END AS to_days,
        n
    FROM visit_counts
    WHERE outcome = 'attended' AND knows_both_kinds
),

-- where bookings are missing, what is left would be mostly people without appointment, hence days of 0
months_with_bookings AS (
    SELECT month, site
    FROM people_seen
    GROUP BY month, site
    HAVING coalesce(sum(n) FILTER (has_appointment AND to_days IS NULL), 0) * 20 <= coalesce(sum(n) FILTER (has_appointment), 0)
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    over_days AS bin_over,
    to_days AS bin_to,
    sum(n)::BIGINT AS n
FROM people_seen
WHERE
    to_days IS NOT NULL
    AND (month, site) IN (SELECT (known.month, known.site) FROM months_with_bookings AS known)
GROUP BY ALL
