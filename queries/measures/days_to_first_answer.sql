-- question   How long does it take until a reaction is first answered?
-- subject    time until the first answer to a reaction
-- shape      lifetable
-- topic      reactions
-- serves     D1 B3
-- unit       days
-- better     lower
-- definition Calendar days from the day received to the day of the first answer, as seen in each month (Kaplan-Meier). Reactions without an answer count for as long as they were followed: until they were closed, or until the records end.
-- source     Dresden, decision A0107/15: to mediate without bureaucracy
-- minimum_n  10
-- within     14
-- public     yes
-- needs      complaints.answered_at
-- column     period    DATE    month in which the reaction had that age
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     age       INTEGER days since received
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  reactions still unanswered at the start of that day
-- column     ended     BIGINT  answered on that day
-- column     censored  BIGINT  unanswered when the records end, or when it was closed
-- note       An answer is not yet a remedy: what came of the reaction stands below.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    age_days AS age,
    width,
    sum(at_risk)::BIGINT AS at_risk,
    sum(ended)::BIGINT AS ended,
    sum(censored)::BIGINT AS censored
FROM reaction_answering_counts
GROUP BY ALL
