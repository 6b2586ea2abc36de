-- question   How many reactions are there for one full-time post of the ombuds office?
-- subject    number of reactions per post
-- shape      rate
-- topic      reactions
-- serves     D8
-- unit       per_post
-- better     neither
-- definition Reactions received in a month, divided by the full-time posts of the ombuds office in that month. Over several months: per post and month. All sites and months with posts of the ombuds office, from the first month of which the records of reactions speak wholly to the last.
-- source     Dresden, decision A0107/15: one full-time equivalent
-- minimum_n  10
-- public     yes
-- needs      complaints.received_at caseload.ombuds_posts
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  reactions
-- column     denominator  DOUBLE  full-time posts of the ombuds office
-- note       Months before there was an ombuds office have no figure. Whether the office is open whenever the jobcenter is, this does not say.
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
    caseload_counts.ombuds_posts AS denominator
FROM caseload_counts
INNER JOIN reaction_months ON caseload_counts.month = reaction_months.month
LEFT JOIN reactions ON caseload_counts.month = reactions.month AND caseload_counts.site = reactions.site
WHERE caseload_counts.ombuds_posts > 0

UNION ALL
-- a release tells them for all sites together where single sites have too few
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    n::BIGINT AS numerator,
    0::DOUBLE AS denominator
FROM reactions
WHERE site = 'all' AND month IN (SELECT official.month FROM caseload_counts AS official WHERE official.ombuds_posts > 0)
