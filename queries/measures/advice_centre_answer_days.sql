-- question   How long do advice centres wait for an answer to a conflict case?
-- subject    time until an advice centre is answered
-- shape      lifetable
-- topic      reactions
-- serves     H2
-- unit       days
-- better     lower
-- definition Calendar days from the day received to the day of the first answer, for reactions that an advice centre submitted, as seen in each month (Kaplan-Meier): those that went straight to the site manager beside those that took the ordinary way. Reactions without an answer count for as long as they were followed.
-- source     Hamburg, 24 November 2021: independent advice centres get direct access to the site managers for conflict cases
-- minimum_n  10
-- within     14
-- public     yes
-- needs      complaints.submitter complaints.to_site_manager complaints.answered_at
-- column     period    DATE    month in which the reaction had that age
-- column     site      VARCHAR site
-- column     segment   VARCHAR direct_lane or ordinary_way
-- column     age       INTEGER days since received
-- column     width     INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     at_risk   BIGINT  reactions still unanswered at the start of that day
-- column     ended     BIGINT  answered on that day
-- column     censored  BIGINT  unanswered when the records end, or when it was closed
-- note       Which cases take the direct lane is not drawn by lot: they may be the more pressing or the harder ones. The two ways are shown side by side, not weighed against each other.
SELECT
    month AS period,
    site,
    CASE WHEN to_site_manager THEN 'direct_lane' ELSE 'ordinary_way' END AS segment,
    age_days AS age,
    width,
    sum(at_risk)::BIGINT AS at_risk,
    sum(ended)::BIGINT AS ended,
    sum(censored)::BIGINT AS censored
FROM reaction_answering_counts
WHERE submitter = 'advice_centre' AND to_site_manager IS NOT NULL
GROUP BY ALL
