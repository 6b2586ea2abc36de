-- question   How long does it take until an objection is decided?
-- subject    time until an objection is decided
-- shape      lifetable
-- topic      reactions
-- serves     D6
-- unit       days
-- better     lower
-- definition Calendar days from the day received to the day decided, as seen in each month (Kaplan-Meier). Objections still open count for as long as they were followed. 92 days are the longest three months of a calendar: nobody is counted as late who was in time.
-- source     § 88 (2) SGG: after three months without a decision on an objection, a person may sue for inaction
-- minimum_n  10
-- within     92
-- public     yes
-- needs      remedies.decided_at
-- column     period    DATE    month in which the objection had that age
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     age       INTEGER days since received
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  objections still open at the start of that day
-- column     ended     BIGINT  decided on that day
-- column     censored  BIGINT  still open when the records end
-- note       A month shows how fast objections were decided in it, whenever they had come in.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    age_days AS age,
    width,
    sum(at_risk)::BIGINT AS at_risk,
    sum(ended)::BIGINT AS ended,
    sum(censored)::BIGINT AS censored
FROM objection_deciding_counts
GROUP BY ALL
