-- question   How long is the wait shown for an office, on the mean of its hours?
-- subject    mean wait of an office
-- shape      rate
-- topic      waiting
-- serves     F2 F3
-- unit       minutes
-- better     lower
-- definition For sources that only show a mean wait per hour: these means added up, divided by the hours of all offices. Hours are averaged, not persons; an hour with one visitor weighs as much as one with forty.
-- source     Flensburg, 4 May 2001: with an appointment, practically no waiting
-- minimum_n  100
-- public     yes
-- needs      wait_intervals.mean_wait_with_minutes | wait_intervals.mean_wait_without_minutes
-- variant    hours weight=hours every office-hour weighs the same (headline)
-- variant    visitors weight=visitors every visitor weighs the same, in hours for which the source counts visitors
-- variant_needs visitors wait_intervals.visitors_with_n | wait_intervals.visitors_without_n
-- param      weight  VARCHAR what weighs the same: hours or visitors
-- column     period       DATE    month
-- column     site         VARCHAR site
-- column     segment      VARCHAR with_appointment or without_appointment
-- column     numerator    DOUBLE  minutes
-- column     denominator  BIGINT  office-hours, or visitors
-- note       Hours in which the office was closed are missing, they do not count as 0 minutes.
SELECT
    month AS period,
    site,
    CASE WHEN has_appointment THEN 'with_appointment' ELSE 'without_appointment' END AS segment,
    sum(CASE $weight WHEN 'hours' THEN mean_seconds WHEN 'visitors' THEN wait_seconds END) / 60.0::DOUBLE AS numerator,
    sum(CASE $weight WHEN 'hours' THEN n WHEN 'visitors' THEN visitors END)::BIGINT AS denominator
FROM office_hour_counts
GROUP BY month, site, has_appointment
HAVING denominator > 0
