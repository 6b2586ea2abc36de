-- question   How many reactions are about municipal benefits?
-- subject    share of reactions about municipal benefits
-- shape      rate
-- topic      reactions
-- serves     D7
-- unit       share
-- better     neither
-- definition Reactions about municipal benefits (housing costs), of all reactions for which the source says whether they are.
-- source     Dresden, decision A0107/15: reactions about municipal benefits in particular, in the yearly information paper
-- minimum_n  10
-- public     yes
-- needs      complaints.municipal_benefit
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  reactions about municipal benefits
-- column     denominator  BIGINT  reactions
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (municipal_benefit), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM reaction_submitter_counts
WHERE municipal_benefit IS NOT NULL
GROUP BY month, site
