-- question   How soon does the office act where somebody's existence is threatened?
-- subject    share of existence-threatening cases acted on within one working day
-- shape      rate
-- topic      reactions
-- serves     D4
-- unit       share
-- better     higher
-- definition Reactions in which somebody's existence is threatened and on which the office first acted by the end of the next working day, of all such reactions whose term was over before the last day of the records. Monday to Friday are working days, public holidays too; what comes in on a Friday or at the weekend is due by Monday.
-- source     Dresden, decision A0107/15: crisis and emergency intervention where somebody's existence is threatened; the term of one working day is our own
-- minimum_n  10
-- public     yes
-- needs      complaints.is_urgent complaints.acted_at
-- column     period       DATE    month received
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  cases acted on within one working day
-- column     denominator  BIGINT  existence-threatening cases
-- note       Cases on which nobody acted count as late. Around public holidays the term is stricter than the offices' own calendar.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (is_within_a_day), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM reaction_urgent_counts
GROUP BY month, site
