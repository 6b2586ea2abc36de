-- question   How long do people wait in the office?
-- subject    waiting time in the office
-- shape      histogram
-- topic      waiting
-- serves     F2 F3
-- unit       minutes
-- better     lower
-- definition From arrival, or from the appointed time if that is later, to being called; started minutes. With and without appointment are always shown side by side.
-- source     Flensburg, 4 May 2001: with an appointment, practically no waiting
-- minimum_n  100
-- over       30
-- step       1
-- public     yes
-- needs      visits.arrived_at visits.called_at | visits.waited_minutes
-- sums_only  wait_intervals Hourly means do not tell how long single people waited: no median and no share can be taken from them.
-- variant    apart groups=apart with and without appointment apart (headline)
-- variant    together groups=together all visitors together
-- param      groups  VARCHAR which groups: apart (with and without appointment) or together
-- column     period    DATE    month of the visit
-- column     site      VARCHAR site
-- column     segment   VARCHAR with_appointment or without_appointment
-- column     bin_over  INTEGER lower edge in minutes, not included
-- column     bin_to    INTEGER upper edge in minutes, included
-- column     n         BIGINT  visits called in
-- note       People who left before being called are not in these figures.
SELECT
    month AS period,
    site,
    CASE WHEN $groups = 'apart' THEN if(has_appointment, 'with_appointment', 'without_appointment') END AS segment,
    over_minutes AS bin_over,
    to_minutes AS bin_to,
    sum(n)::BIGINT AS n
FROM visit_wait_counts
GROUP BY ALL
