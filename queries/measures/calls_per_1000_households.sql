-- question   How heavily is the telephone used?
-- subject    number of calls
-- shape      rate
-- topic      reachability
-- serves     S3 F6
-- unit       per_1000
-- better     neither
-- definition Calls accepted by the telephone system in a month, per 1,000 benefit households of that month and site. Over several months: per 1,000 household-months. Only sites and months of which the records of calls speak wholly and whose number of households is known.
-- source     Flensburg, 4 May 2001: appointments are usually made by telephone
-- minimum_n  100
-- public     yes
-- needs      contacts.outcome caseload.households | phone_intervals.answered_n caseload.households
-- variant    accepted calls=accepted calls accepted by the system (headline)
-- variant    attempts calls=attempts all attempts, with calls that met a busy line or came outside hours
-- param      calls  VARCHAR which calls: accepted or attempts
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  calls
-- column     denominator  BIGINT  benefit households
-- note       Who gets through at once calls once; who does not calls again: more calls can mean more need or worse access.
-- note       Appointments are mostly made by telephone: an appointment system can move the queue from the corridor to the telephone.
WITH calls AS (
    SELECT
        month,
        site,
        sum(n) FILTER ($calls = 'attempts' OR outcome IN ('answered', 'abandoned')) AS n
    FROM call_wait_counts
    GROUP BY month, site
)

SELECT
    call_months.month AS period,
    call_months.site,
    NULL::VARCHAR AS segment,
    coalesce(calls.n, 0)::BIGINT AS numerator,
    caseload_counts.households AS denominator
FROM call_months
INNER JOIN calls ON call_months.month = calls.month AND call_months.site = calls.site
INNER JOIN caseload_counts ON call_months.month = caseload_counts.month AND call_months.site = caseload_counts.site
WHERE caseload_counts.households IS NOT NULL

UNION ALL
-- a release tells them for all sites together where single sites have too few: held against the sites that record calls
SELECT
    calls.month AS period,
    calls.site,
    NULL::VARCHAR AS segment,
    coalesce(calls.n, 0)::BIGINT AS numerator,
    sum(official.households)::BIGINT AS denominator
FROM calls
INNER JOIN call_months AS covered ON calls.month = covered.month
INNER JOIN caseload_counts AS official ON covered.month = official.month AND covered.site = official.site
WHERE calls.site = 'all' AND official.households IS NOT NULL
GROUP BY calls.month, calls.site, calls.n
