-- question   How many reactions of each kind come from 1,000 households?
-- subject    number of reactions by kind
-- shape      rate
-- topic      reactions
-- serves     D2 B1 B2
-- unit       per_1000
-- better     neither
-- definition Suggestions, hints, criticism and praise received in a month, each by itself, per 1,000 benefit households of that month and site. Over several months: per 1,000 household-months. Sites and months as with all reactions together; a kind counts from the first month in which the records of any site know it.
-- source     Dresden, decision A0107/15: to take suggestions, criticism and complaints
-- minimum_n  10
-- public     yes
-- needs      complaints.kind caseload.households
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR suggestion, hint, criticism or praise
-- column     numerator    BIGINT  reactions
-- column     denominator  BIGINT  benefit households
-- note       A source that takes only complaints knows no praise: it is then missing here, not 0.
WITH kinds AS (
    SELECT kind, min(month) AS first_month
    FROM reaction_counts
    GROUP BY kind
)

SELECT
    caseload_counts.month AS period,
    caseload_counts.site,
    kinds.kind AS segment,
    coalesce(reaction_counts.n, 0)::BIGINT AS numerator,
    caseload_counts.households AS denominator
FROM caseload_counts
-- whoever wrote nothing is a 0, but only in months that the records cover
INNER JOIN reaction_months ON caseload_counts.month = reaction_months.month
INNER JOIN kinds ON caseload_counts.month >= kinds.first_month
LEFT JOIN reaction_counts
    ON
        caseload_counts.month = reaction_counts.month
        AND caseload_counts.site = reaction_counts.site
        AND kinds.kind = reaction_counts.kind
WHERE caseload_counts.households IS NOT NULL

UNION ALL
-- a release tells them for all sites together where single sites have too few
SELECT
    month AS period,
    site,
    kind AS segment,
    n::BIGINT AS numerator,
    0::BIGINT AS denominator
FROM reaction_counts
WHERE site = 'all' AND month IN (SELECT official.month FROM caseload_counts AS official WHERE official.households IS NOT NULL)
