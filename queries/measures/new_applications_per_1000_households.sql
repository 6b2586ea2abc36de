-- question   How many new applications come per 1,000 households?
-- subject    number of new applications
-- shape      rate
-- topic      circumstances
-- serves     F1 F2
-- unit       per_1000
-- better     neither
-- definition New applications received in a month, per 1,000 benefit households of that month and site. Over several months: per 1,000 household-months. All sites and months of which both numbers are known.
-- source     Own definition: a figure that no appointment system can move, asked beside every effect as a negative control
-- minimum_n  10
-- public     yes
-- needs      caseload.new_applications caseload.households
-- column     period       DATE    month
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  new applications received
-- column     denominator  BIGINT  benefit households
-- note       It answers none of the points itself: if it moves together with the waiting times, something else was happening at the same time.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    new_applications AS numerator,
    households AS denominator
FROM caseload_counts
WHERE new_applications IS NOT NULL AND households IS NOT NULL
