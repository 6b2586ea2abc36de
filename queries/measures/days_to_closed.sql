-- question   How long does it take until a reaction is closed?
-- subject    time until a reaction is closed
-- shape      lifetable
-- topic      reactions
-- serves     D1 B3
-- unit       days
-- better     lower
-- definition Calendar days from the day received to the day closed, as seen in each month (Kaplan-Meier). Reactions still open count for as long as they were followed.
-- source     Dresden, decision A0107/15: to mediate without bureaucracy
-- minimum_n  10
-- within     14
-- public     yes
-- needs      complaints.closed_at
-- column     period    DATE    month in which the reaction had that age
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     age       INTEGER days since received
-- column     at_risk   BIGINT  reactions still open at the start of that day
-- column     ended     BIGINT  closed on that day
-- column     censored  BIGINT  still open when the records end
-- note       A month shows how fast reactions were closed in it, whenever they had come in.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    age_days AS age,
    sum(at_risk)::BIGINT AS at_risk,
    sum(ended)::BIGINT AS ended,
    sum(censored)::BIGINT AS censored
FROM reaction_closing_counts
GROUP BY ALL
