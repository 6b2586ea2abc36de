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
),

recording_visits AS (
    SELECT month, site
    FROM coverage
    WHERE table_name = 'visits'
),

last_visits AS (
    SELECT site, max(month) AS month
    FROM recording_visits
    GROUP BY site
),

-- a release may tell either of the two for all sites together, incidents always for a year
years_together AS (
    SELECT DISTINCT year(month) AS year
    FROM incidents
    WHERE site = 'all'
),

together AS (
    SELECT month FROM visits WHERE site = 'all'
    UNION
    SELECT month FROM incident_months WHERE year(month) IN (SELECT years_together.year FROM years_together)
),

-- and it may withhold those of a site that records some: that site has no 0
withheld_sites AS (
    SELECT site, year(month) AS year
    FROM coverage
    WHERE table_name = 'incidents' AND year(month) NOT IN (SELECT years_together.year FROM years_together)
    GROUP BY ALL
    HAVING max(n) IS NULL
),

-- what stands for all sites together can not be told apart again, nor can a site be taken out
mixed AS (
    SELECT recording_visits.month
    FROM recording_visits
    INNER JOIN visits ON recording_visits.month = visits.month AND visits.site = 'all'
    INNER JOIN withheld_sites
        ON recording_visits.site = withheld_sites.site AND year(recording_visits.month) = withheld_sites.year

    UNION ALL
    SELECT told.month
    FROM coverage AS told
    INNER JOIN years_together ON year(told.month) = years_together.year
    LEFT JOIN recording_visits ON told.month = recording_visits.month AND told.site = recording_visits.site
    LEFT JOIN last_visits ON told.site = last_visits.site
    WHERE
        told.table_name = 'incidents'
        AND recording_visits.site IS NULL
        -- a site that has closed has neither
        AND told.month <= coalesce(last_visits.month, told.month)
),

incidents_beside_visits AS (
    SELECT incidents.month, sum(incidents.n) AS n
    FROM incidents
    LEFT JOIN recording_visits ON incidents.month = recording_visits.month AND incidents.site = recording_visits.site
    WHERE incidents.site = 'all' OR recording_visits.site IS NOT NULL
    GROUP BY incidents.month
),

visits_of_all AS (
    SELECT month, sum(n) AS n
    FROM visits
    GROUP BY month
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
LEFT JOIN withheld_sites ON visits.site = withheld_sites.site AND year(visits.month) = withheld_sites.year
WHERE
    withheld_sites.site IS NULL
    AND visits.month NOT IN (SELECT apart.month FROM together AS apart)

UNION ALL
SELECT
    visits.month AS period,
    'all' AS site,
    NULL::VARCHAR AS segment,
    coalesce(incidents.n, 0)::BIGINT AS numerator,
    visits.n::BIGINT AS denominator
FROM visits_of_all AS visits
INNER JOIN incident_months AS covered ON visits.month = covered.month
INNER JOIN together ON visits.month = together.month
LEFT JOIN incidents_beside_visits AS incidents ON visits.month = incidents.month
WHERE visits.month NOT IN (SELECT mixed.month FROM mixed)
