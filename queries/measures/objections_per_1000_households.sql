-- question   How many objections come per 1,000 households?
-- subject    number of objections
-- shape      rate
-- topic      reactions
-- serves     D6
-- unit       per_1000
-- better     neither
-- definition Objections received in a month, per 1,000 benefit households of that month and site. Over several months: per 1,000 household-months. All sites that record objections or lawsuits and whose number of households is known, from the first month of which the records of objections speak wholly to the last.
-- source     Dresden, decision A0107/15: to avoid lawsuits before the social court
-- minimum_n  10
-- public     yes
-- needs      remedies.kind caseload.households
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  objections
-- column     denominator  BIGINT  benefit households
-- note       An objection is a right: few objections can mean good decisions or people who do not know of it.
WITH recording AS (
    SELECT DISTINCT site
    FROM remedy_counts
),

sites AS (
    SELECT DISTINCT site
    FROM caseload_counts
    WHERE
        site IN (SELECT recording.site FROM recording)
        -- where all are told together, no site is told apart
        OR NOT EXISTS (SELECT 1 FROM recording WHERE recording.site <> 'all')
),

received AS (
    SELECT month, site, n
    FROM remedy_counts
    WHERE kind = 'objection'
)

SELECT
    caseload_counts.month AS period,
    caseload_counts.site,
    NULL::VARCHAR AS segment,
    coalesce(received.n, 0)::BIGINT AS numerator,
    caseload_counts.households AS denominator
FROM caseload_counts
INNER JOIN remedy_months ON caseload_counts.month = remedy_months.month
INNER JOIN sites ON caseload_counts.site = sites.site
LEFT JOIN received ON caseload_counts.month = received.month AND caseload_counts.site = received.site
WHERE remedy_months.kind = 'objection' AND caseload_counts.households IS NOT NULL

UNION ALL
-- a release tells them for all sites together where single sites have too few
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    n::BIGINT AS numerator,
    0::BIGINT AS denominator
FROM received
WHERE site = 'all' AND month IN (SELECT official.month FROM caseload_counts AS official WHERE official.households IS NOT NULL)
