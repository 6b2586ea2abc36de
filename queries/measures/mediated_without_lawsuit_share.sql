-- question   How many mediated disputes stay out of objection and court?
-- subject    share of mediated disputes without objection or lawsuit
-- shape      rate
-- topic      reactions
-- serves     D1 D6
-- unit       share
-- better     higher
-- definition Reactions in which the ombuds office mediated and which no objection and no lawsuit on the same matter followed within six calendar months of the day received, of all mediated reactions received more than six months before the last day of the records.
-- source     Dresden, decision A0107/15: to avoid lawsuits before the social court; the term of six months is our own
-- minimum_n  10
-- matures    184 days
-- public     yes
-- needs      complaints.was_mediated complaints.objection_at complaints.lawsuit_at
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  mediated disputes without objection or lawsuit
-- column     denominator  BIGINT  mediated disputes
-- note       The last six months have no figure yet. How many of them would have gone to court without mediation is not known.
-- note       Only an objection or a lawsuit that the ombuds office has heard of is counted.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (followed = 'nothing'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM reaction_followup_counts
WHERE was_mediated
GROUP BY month, site
