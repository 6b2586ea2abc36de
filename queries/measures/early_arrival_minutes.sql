-- question   How long before their appointment do people come?
-- subject    time from arrival to the appointed time
-- shape      histogram
-- topic      waiting
-- serves     F2
-- unit       minutes
-- better     neither
-- definition Started minutes from arrival to the appointed time, of people who came to an appointment; 0 for those who came on time or late. This time is not counted as waiting.
-- source     Flensburg, 4 May 2001: with an appointment, practically no waiting
-- minimum_n  100
-- over       15
-- step       1
-- public     yes
-- needs      visits.appointment_at visits.arrived_at
-- column     period    DATE    month of the appointment
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     bin_over  INTEGER lower edge in minutes, not included
-- column     bin_to    INTEGER upper edge in minutes, included; empty: over four hours
-- column     n         BIGINT  visits by appointment
-- note       Some come early by choice, others have no later bus: it is time spent in the office all the same.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    over_minutes AS bin_over,
    to_minutes AS bin_to,
    sum(n)::BIGINT AS n
FROM arrival_counts
GROUP BY ALL
