-- question   How many successful objections show an error of the office itself?
-- subject    share of successful objections with an error of the office
-- shape      rate
-- topic      reactions
-- serves     D3 D6
-- unit       share
-- better     lower
-- definition Objections that show an error of the office's own, of all objections decided in the month after which the decision was changed or partly changed and of which the source says whether it was the office's error.
-- source     Dresden, decision A0107/15: document frequent problems and conflicts
-- minimum_n  10
-- public     yes
-- needs      remedies.decided_at remedies.outcome remedies.own_error
-- column     period       DATE    month decided
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  objections that show an error of the office
-- column     denominator  BIGINT  objections after which the decision was changed
-- note       The office that made the decision records itself whether it was its error.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (own_error), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM remedy_outcome_counts
WHERE kind = 'objection' AND outcome IN ('changed', 'partly_changed') AND own_error IS NOT NULL
GROUP BY month, site
