-- question   In how many office-hours is the wait long?
-- subject    wait in an office-hour
-- shape      histogram
-- topic      waiting
-- serves     F2 F3
-- unit       minutes
-- better     lower
-- definition For sources that only show a mean wait per hour: office-hours by the mean shown for them, in started minutes. Half of the hours, not half of the visitors, are at most at the median.
-- source     Flensburg, 4 May 2001: with an appointment, practically no waiting
-- minimum_n  100
-- over       30
-- step       1
-- public     yes
-- needs      wait_intervals.mean_wait_with_minutes | wait_intervals.mean_wait_without_minutes
-- column     period    DATE    month
-- column     site      VARCHAR site
-- column     segment   VARCHAR with_appointment or without_appointment
-- column     bin_over  INTEGER lower edge of the mean wait in minutes, not included
-- column     bin_to    INTEGER upper edge of the mean wait in minutes, included
-- column     n         BIGINT  office-hours
-- note       Hours in which the office was closed are missing, they do not count as 0 minutes.
SELECT
    month AS period,
    site,
    CASE WHEN has_appointment THEN 'with_appointment' ELSE 'without_appointment' END AS segment,
    over_minutes AS bin_over,
    to_minutes AS bin_to,
    sum(n)::BIGINT AS n
FROM office_hour_counts
GROUP BY ALL
