-- question   How many suggestions, hints, criticism and praise come from 1,000 households?
-- subject    number of reactions
-- shape      rate
-- topic      reactions
-- serves     D2 B1 B2
-- unit       per_1000
-- better     neither
-- definition Reactions received in a month, per 1,000 benefit households of that month and site. Over several months: per 1,000 household-months. All sites and months whose number of households is known, from the first month of which the records of reactions speak wholly to the last; a site without reactions counts as well.
-- source     Kreis Bergstraße, 26 February 2020: 398 reactions in 2019
-- minimum_n  10
-- public     yes
-- needs      complaints.received_at caseload.households
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  reactions
-- column     denominator  BIGINT  benefit households
-- note       The month of the first reaction counts if that came by the 5th; the last month counts if at most three days are missing at its end.
-- note       More reactions can mean more trouble or an office that is easier to reach.
WITH reactions AS (
    SELECT month, site, sum(n) AS n
    FROM reaction_counts
    GROUP BY month, site
)

SELECT
    caseload_counts.month AS period,
    caseload_counts.site,
    NULL::VARCHAR AS segment,
    coalesce(reactions.n, 0)::BIGINT AS numerator,
    caseload_counts.households AS denominator
FROM caseload_counts
-- whoever wrote nothing is a 0, but only in months that the records cover
INNER JOIN reaction_months ON caseload_counts.month = reaction_months.month
LEFT JOIN reactions ON caseload_counts.month = reactions.month AND caseload_counts.site = reactions.site
WHERE caseload_counts.households IS NOT NULL

UNION ALL
-- a release tells them for all sites together where single sites have too few
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    n::BIGINT AS numerator,
    0::BIGINT AS denominator
FROM reactions
WHERE site = 'all' AND month IN (SELECT official.month FROM caseload_counts AS official WHERE official.households IS NOT NULL)
