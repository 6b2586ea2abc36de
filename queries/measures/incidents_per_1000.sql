-- question   How often do threats and violence occur?
-- subject    number of incidents
-- shape      rate
-- topic      waiting
-- serves     F5
-- unit       per_1000_visits
-- better     lower
-- definition Incidents recorded in a month, per 1,000 visits of that month and site. All sites and months with visits, from the first month of which the records of incidents speak wholly to the last; a site without incidents counts as well.
-- source     Flensburg, 4 May 2001: much less potential for aggression
-- minimum_n  10
-- public     yes
-- needs      incidents.occurred_at visits.arrived_at
-- column     period       DATE    month
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  incidents
-- column     denominator  BIGINT  visits
-- note       More incidents can mean more violence, or staff who report more of it. A ban from the house counts as an incident of its own.
WITH incidents AS (
    SELECT month, site, sum(n) AS n
    FROM incident_counts
    GROUP BY month, site
),

visits AS (
    SELECT month, site, sum(n) AS n
    FROM visit_counts
    WHERE outcome IN ('attended', 'left_before_called')
    GROUP BY month, site
)

SELECT
    visits.month AS period,
    visits.site,
    NULL::VARCHAR AS segment,
    coalesce(incidents.n, 0)::BIGINT AS numerator,
    visits.n::BIGINT AS denominator
FROM visits
-- a month without an incident is a 0, but only where the records cover it
INNER JOIN incident_months ON visits.month = incident_months.month
LEFT JOIN incidents ON visits.month = incidents.month AND visits.site = incidents.site

UNION ALL
-- a release tells them for all sites together where single sites have too few
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    n::BIGINT AS numerator,
    0::BIGINT AS denominator
FROM incidents
WHERE site = 'all' AND month IN (SELECT visits.month FROM visits)
