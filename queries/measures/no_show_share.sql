-- question   How many appointments are missed without a word?
-- subject    share of appointments missed
-- shape      rate
-- topic      waiting
-- serves     S2
-- unit       share
-- better     lower
-- definition Appointments missed, of appointments missed or kept. Cancelled appointments are in neither number; people who came and left before being called count as having come.
-- source     Schwerin, 12 December 2017: record appointments cancelled at short notice
-- minimum_n  100
-- public     yes
-- needs      visits.outcome visits.appointment_at
-- variant    due missed=no_show,counted=due appointments missed, of appointments missed or kept (headline)
-- variant    with_late missed=no_show,counted=due_or_late appointments missed, of appointments missed, kept or cancelled under 24 hours before
-- variant    late_as_missed missed=no_show_or_late,counted=due_or_late appointments missed or cancelled under 24 hours before, of these and those kept
-- variant    not_by_office missed=no_show,counted=not_by_office appointments missed, of all appointments that the office did not cancel itself
-- variant    made missed=no_show,counted=made appointments missed, of all appointments made
-- variant    come_to_nothing missed=not_kept,counted=made appointments missed or cancelled by anybody, of all appointments made
-- param      missed   VARCHAR what counts as missed: no_show, no_show_or_late (also cancelled under 24 hours before) or not_kept (also cancelled at any time)
-- param      counted  VARCHAR of which appointments: due (missed or kept), due_or_late, not_by_office or made
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  appointments missed
-- column     denominator  BIGINT  appointments missed or kept
-- note       A site counts from the first month in which its records know a missed appointment; before it nobody knows whether they were recorded.
-- note       Definitions that count cancellations begin with the first month in which the records of a site know one.
WITH appointments AS (
    SELECT
        month,
        site,
        outcome,
        n,
        -- what was published of earlier months must not change when an outcome turns up later
        min(month) FILTER (outcome = 'no_show') OVER (PARTITION BY site) AS missed_since,
        min(month) FILTER (outcome = 'cancelled_short_notice') OVER (PARTITION BY site) AS late_since,
        min(month) FILTER (outcome IN ('cancelled_in_time', 'cancelled_short_notice')) OVER (PARTITION BY site) AS cancelled_since
    FROM visit_counts
    WHERE has_appointment
)

SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (
        CASE outcome
            WHEN 'no_show' THEN TRUE
            WHEN 'cancelled_short_notice' THEN $missed <> 'no_show'
            WHEN 'cancelled_in_time' THEN $missed = 'not_kept'
            WHEN 'cancelled_by_office' THEN $missed = 'not_kept'
        END
    ), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM appointments
WHERE
    month >= missed_since
    AND CASE $counted
        WHEN 'due' THEN outcome IN ('attended', 'no_show', 'left_before_called')
        WHEN 'due_or_late' THEN month >= late_since AND outcome IN ('attended', 'no_show', 'left_before_called', 'cancelled_short_notice')
        WHEN 'not_by_office' THEN month >= cancelled_since AND outcome <> 'cancelled_by_office'
        WHEN 'made' THEN month >= cancelled_since
    END
GROUP BY month, site
