-- question   How many cases of advice centres go straight to the site manager?
-- subject    share of advice centres' cases by the direct lane
-- shape      rate
-- topic      reactions
-- serves     H2
-- unit       share
-- better     neither
-- definition Reactions submitted by an advice centre that went straight to the site manager, of all reactions submitted by an advice centre whose way is recorded.
-- source     Hamburg, 24 November 2021: independent advice centres get direct access to the site managers for conflict cases
-- minimum_n  10
-- public     yes
-- needs      complaints.submitter complaints.to_site_manager
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  reactions by the direct lane
-- column     denominator  BIGINT  reactions of advice centres
-- note       Not every case of an advice centre is a conflict case: all of them is not the aim.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (to_site_manager), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM reaction_submitter_counts
WHERE submitter = 'advice_centre' AND to_site_manager IS NOT NULL
GROUP BY month, site
