-- question   How many reactions lead to a remedy?
-- subject    share of reactions remedied
-- shape      rate
-- topic      reactions
-- serves     D1 B3
-- unit       share
-- better     higher
-- definition Reactions remedied or partly remedied, of all reactions other than praise that were closed in the month and whose outcome is recorded. Explained, unjustified, passed on and withdrawn are no remedy; how many they are stands beside it.
-- source     Dresden, decision A0107/15: to mediate without bureaucracy
-- minimum_n  10
-- public     yes
-- needs      complaints.outcome complaints.closed_at
-- column     period       DATE    month closed
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  reactions remedied or partly remedied
-- column     denominator  BIGINT  reactions closed with a recorded outcome
-- note       The outcome is what the office records, not what the person thinks of it.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (outcome IN ('remedied', 'partly_remedied')), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM reaction_outcome_counts
WHERE outcome IS NOT NULL AND kind <> 'praise'
GROUP BY month, site
