-- question   How many objections succeed?
-- subject    share of objections that succeed
-- shape      rate
-- topic      reactions
-- serves     D6 D3
-- unit       share
-- better     neither
-- definition Objections after which the decision was changed or partly changed, of all objections decided in the month whose outcome is recorded; withdrawn ones count as decided.
-- source     Dresden, decision A0107/15: to avoid lawsuits before the social court
-- minimum_n  10
-- public     yes
-- needs      remedies.decided_at remedies.outcome
-- column     period       DATE    month decided
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  objections after which the decision was changed
-- column     denominator  BIGINT  objections decided
-- note       An objection can also succeed with papers that come late. How many successful ones show an error of the office stands beside it.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (outcome IN ('changed', 'partly_changed')), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM remedy_outcome_counts
WHERE kind = 'objection' AND outcome IS NOT NULL
GROUP BY month, site
