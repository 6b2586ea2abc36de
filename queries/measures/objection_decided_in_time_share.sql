-- question   How many objections are decided within the three months of the law?
-- subject    share of objections decided within three months
-- shape      rate
-- topic      reactions
-- serves     D6
-- unit       share
-- better     higher
-- definition Objections decided by the day three calendar months after they were received, of all objections received more than three months before the last day of the records. A month that is too short for the day ends the term on its own last day.
-- source     § 88 (2) SGG: after three months without a decision on an objection, a person may sue for inaction
-- minimum_n  10
-- matures    92 days
-- public     yes
-- needs      remedies.decided_at
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  objections decided within three months
-- column     denominator  BIGINT  objections
-- note       The last three months have no figure yet. The law allows more time where there is a sufficient reason; reasons are not recorded.
-- note       For applications the law sets six months (§ 88 (1) SGG). How long applications take is not recorded here.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (decided_within_3_months), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM objection_term_counts
WHERE decided_within_3_months IS NOT NULL
GROUP BY month, site
