-- question   How many appointments are cancelled by telephone?
-- subject    number of appointments cancelled by telephone
-- shape      count
-- topic      waiting
-- serves     S2
-- unit       n
-- better     neither
-- definition Appointments that the person cancelled by a call that is documented: in time, and under 24 hours before, each apart.
-- source     Schwerin, 12 December 2017: record appointments cancelled at short notice
-- minimum_n  10
-- public     yes
-- needs      visits.cancelled_through
-- column     period   DATE    month of the appointment
-- column     site     VARCHAR site
-- column     segment  VARCHAR cancelled_in_time or cancelled_short_notice
-- column     n        BIGINT  appointments cancelled by telephone
-- note       A site counts for months in which it documents of at least one cancellation how it came.
WITH documented AS (
    SELECT month, site, outcome, cancelled_through, n
    FROM visit_record_counts
    WHERE outcome IN ('cancelled_in_time', 'cancelled_short_notice') AND cancelled_through IS NOT NULL
)

SELECT
    documented.month AS period,
    documented.site,
    kinds.kind AS segment,
    coalesce(sum(documented.n) FILTER (documented.outcome = kinds.kind AND documented.cancelled_through = 'phone'), 0)::BIGINT AS n
FROM documented
CROSS JOIN (VALUES ('cancelled_in_time'), ('cancelled_short_notice')) AS kinds (kind)
GROUP BY ALL
