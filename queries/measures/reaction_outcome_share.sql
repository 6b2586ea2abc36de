-- question   What comes of the reactions?
-- subject    share of reactions by outcome
-- shape      breakdown
-- topic      reactions
-- serves     D1 D3 B3
-- unit       share
-- better     neither
-- definition Reactions by outcome, of all reactions other than praise that were closed in the month and whose outcome is recorded: remedied, partly remedied, explained, unjustified, passed on, withdrawn, each by itself.
-- source     Dresden, decision A0107/15: to mediate without bureaucracy
-- minimum_n  10
-- public     yes
-- needs      complaints.outcome complaints.closed_at
-- column     period    DATE    month closed
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     category  VARCHAR outcome
-- column     n         BIGINT  reactions
-- note       The outcome is what the office records, not what the person thinks of it.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    outcome AS category,
    sum(n)::BIGINT AS n
FROM reaction_outcome_counts
WHERE outcome IS NOT NULL AND kind <> 'praise'
GROUP BY ALL
