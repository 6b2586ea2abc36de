-- question   How many objections go on to court?
-- subject    share of objections followed by a lawsuit
-- shape      rate
-- topic      reactions
-- serves     D6
-- unit       share
-- better     lower
-- definition Objections that a lawsuit on the same matter followed within six calendar months of the day received, of all objections received more than six months before the last day of the records.
-- source     Dresden, decision A0107/15: to avoid lawsuits before the social court; the term of six months is our own
-- minimum_n  10
-- matures    184 days
-- public     yes
-- needs      remedies.lawsuit_at
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  objections followed by a lawsuit
-- column     denominator  BIGINT  objections
-- note       The last six months have no figure yet. Objections that take long to decide can be followed by a lawsuit later than that.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (sued_within_6_months), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM objection_term_counts
WHERE sued_within_6_months IS NOT NULL
GROUP BY month, site
