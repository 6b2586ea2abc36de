-- question   How many visits would not have been needed?
-- subject    share of visits not needed
-- shape      rate
-- topic      waiting
-- serves     F4
-- unit       share
-- better     lower
-- definition Visits for which papers by post or portal would have done, of all visits of people who were seen and of which it is recorded.
-- source     Flensburg, 4 May 2001: needless visits are avoided, papers can come by post
-- minimum_n  100
-- public     yes
-- needs      visits.was_needed
-- column     period       DATE    month of the visit
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  visits not needed
-- column     denominator  BIGINT  visits of which it is recorded
-- note       Whether a visit was needed is judged by the office, not by the person.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (NOT was_needed), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM visit_record_counts
WHERE outcome = 'attended' AND was_needed IS NOT NULL
GROUP BY month, site
