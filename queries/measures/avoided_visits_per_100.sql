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

replaced_everywhere AS (
    SELECT month, sum(n) AS n, bool_or(site = 'all') AS is_together
    FROM replaced
    GROUP BY month
),

visits_everywhere AS (
    SELECT month, sum(n) AS n, bool_or(site = 'all') AS is_together
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

UNION ALL
-- where a release tells only one of the two for all sites together
SELECT
    visits.month AS period,
    'all' AS site,
    NULL::VARCHAR AS segment,
    replaced.n::BIGINT AS numerator,
    visits.n::BIGINT AS denominator
FROM visits_everywhere AS visits
INNER JOIN replaced_everywhere AS replaced ON visits.month = replaced.month
WHERE visits.is_together <> replaced.is_together
