-- question   How many visits are replaced by papers?
-- subject    number of visits replaced by papers
-- shape      rate
-- topic      waiting
-- serves     F4
-- unit       per_100_visits
-- better     higher
-- definition Contacts in which papers sent settled what would else have taken a visit, per 100 visits of the same site and month. Only sites and months whose records say of contacts whether they replaced a visit.
-- source     Flensburg, 4 May 2001: needless visits are avoided, papers can come by post
-- minimum_n  100
-- public     yes
-- needs      contacts.replaced_visit visits.arrived_at
-- column     period       DATE    month
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  contacts that replaced a visit
-- column     denominator  BIGINT  visits
-- note       When fewer people come, this figure rises although no more visits are avoided.
WITH replaced AS (
    SELECT
        month,
        site,
        coalesce(sum(n) FILTER (replaced_visit), 0) AS n
    FROM contact_result_counts
    WHERE replaced_visit IS NOT NULL
    GROUP BY month, site
),

visits AS (
    SELECT month, site, sum(n) AS n
    FROM visit_counts
    WHERE outcome IN ('attended', 'left_before_called')
    GROUP BY month, site
),

-- a release may tell either of the two for all sites together
together AS (
    SELECT month FROM visits WHERE site = 'all'
    UNION
    SELECT month FROM replaced WHERE site = 'all'
),

-- ways on which every contact says whether it replaced a visit
saying_channels AS (
    SELECT month, channel
    FROM contact_result_counts
    WHERE site = 'all'
    GROUP BY month, channel
    HAVING bool_and(replaced_visit IS NOT NULL)
),

saying_sites AS (
    SELECT month, site FROM replaced WHERE site <> 'all'
    UNION
    SELECT contacts.month, contacts.site
    FROM contact_counts AS contacts
    INNER JOIN saying_channels ON contacts.month = saying_channels.month AND contacts.channel = saying_channels.channel
    WHERE contacts.site <> 'all'
),

visited_sites AS (
    SELECT month, site
    FROM coverage
    WHERE table_name = 'visits'
),

-- then the same sites must stand behind both: one that records only the other can not be taken out
mixed AS (
    SELECT coalesce(visited.month, saying.month) AS month
    FROM visited_sites AS visited
    FULL JOIN saying_sites AS saying ON visited.month = saying.month AND visited.site = saying.site
    WHERE
        saying.site IS NULL
        OR (visited.site IS NULL AND saying.month IN (SELECT one.month FROM replaced AS one WHERE one.site = 'all'))
),

replaced_beside_visits AS (
    SELECT replaced.month, sum(replaced.n) AS n
    FROM replaced
    LEFT JOIN visited_sites AS visited ON replaced.month = visited.month AND replaced.site = visited.site
    WHERE replaced.site = 'all' OR visited.site IS NOT NULL
    GROUP BY replaced.month
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
    replaced.n::BIGINT AS numerator,
    visits.n::BIGINT AS denominator
FROM visits
INNER JOIN replaced ON visits.month = replaced.month AND visits.site = replaced.site
WHERE visits.month NOT IN (SELECT apart.month FROM together AS apart)

UNION ALL
SELECT
    visits.month AS period,
    'all' AS site,
    NULL::VARCHAR AS segment,
    replaced.n::BIGINT AS numerator,
    visits.n::BIGINT AS denominator
FROM visits_of_all AS visits
INNER JOIN replaced_beside_visits AS replaced ON visits.month = replaced.month
INNER JOIN together ON visits.month = together.month
WHERE visits.month NOT IN (SELECT mixed.month FROM mixed)
