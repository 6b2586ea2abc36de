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
-- column     period       DATE    month of the appointment
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  appointments missed
-- column     denominator  BIGINT  appointments missed or kept
-- note       A site is counted only if its records know missed appointments at all.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (outcome = 'no_show'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_counts
WHERE
    has_appointment
    AND outcome IN ('attended', 'no_show', 'left_before_called')
    AND site IN (SELECT recording.site FROM visit_counts AS recording WHERE recording.outcome = 'no_show')
GROUP BY month, site
