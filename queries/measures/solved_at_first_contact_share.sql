-- question   How many contacts need no second one?
-- subject    share of contacts without a second one
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       share
-- better     higher
-- definition Contacts answered after which the person did not come back on the same concern within 7 days, of all contacts answered of which this is known.
-- source     Schwerin, 12 December 2017: competent answers to telephone questions
-- minimum_n  100
-- matures    7 days
-- public     yes
-- needs      contacts.repeated_within_7_days
-- column     period       DATE    month of the contact
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  contacts without a second one
-- column     denominator  BIGINT  contacts answered and followed for 7 days
-- note       Who does not come back may have given up: no second contact is not always a solution.
-- note       A month is shown once the records reach 7 days beyond it.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (NOT was_repeated), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM contact_result_counts
WHERE is_answered AND was_repeated IS NOT NULL
GROUP BY month, site
