-- question   What follows criticism: nothing, an objection, a lawsuit?
-- subject    share of criticism
-- shape      breakdown
-- topic      reactions
-- serves     D6
-- unit       share
-- better     neither
-- definition Criticism by what followed on the same matter within six calendar months of the day received: a lawsuit, an objection without a lawsuit, or neither. Of all criticism received more than six months before the last day of the records.
-- source     Dresden, decision A0107/15: to avoid lawsuits before the social court; the term of six months is our own
-- minimum_n  10
-- matures    184 days
-- public     yes
-- needs      complaints.objection_at complaints.lawsuit_at
-- column     period    DATE    month received
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     category  VARCHAR nothing, objection or lawsuit
-- column     n         BIGINT  reactions that criticise
-- note       The last six months have no figure yet.
-- note       Only an objection or a lawsuit that the ombuds office has heard of is counted. That one followed the other does not say that it came of it.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    followed AS category,
    sum(n)::BIGINT AS n
FROM reaction_followup_counts
WHERE kind = 'criticism'
GROUP BY ALL
