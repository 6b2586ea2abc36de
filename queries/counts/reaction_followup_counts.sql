-- counts     Reactions six months on: whether an objection or a lawsuit on the same matter followed
-- reads      complaints delivered imports seen_again
-- refresh    whole
-- note       Only reactions that the records follow for six whole calendar months, from sources that record objections and lawsuits. A month that is too short for the day ends the term on its own last day: from 31 August to the end of February. What came before the reaction did not follow it.
-- column     month         DATE    month received
-- column     site          VARCHAR site
-- column     kind          VARCHAR suggestion, hint, criticism or praise
-- column     was_mediated  BOOLEAN whether the ombuds office mediated in a dispute
-- column     followed      VARCHAR lawsuit, objection (and no lawsuit) or nothing
-- column     n             BIGINT  reactions
WITH last_seen AS (
    SELECT
        seen_again.fingerprint,
        max(imports.observed_until) AS observed_until
    FROM seen_again
    INNER JOIN imports ON seen_again.import_id = imports.import_id
    WHERE seen_again.table_name = 'complaints'
    GROUP BY seen_again.fingerprint
),

sources_that_know AS (
    SELECT import_id
    FROM delivered
    WHERE table_name = 'complaints' AND column_name IN ('objection_at', 'lawsuit_at')
    GROUP BY import_id
    HAVING count(DISTINCT column_name) = 2
),

reactions AS (
    SELECT
        complaints.site,
        complaints.kind,
        complaints.was_mediated,
        complaints.received_at::DATE AS received_on,
        (complaints.received_at::DATE + INTERVAL 6 MONTH)::DATE AS last_day,
        complaints.objection_at::DATE AS objection_on,
        complaints.lawsuit_at::DATE AS lawsuit_on,
        greatest(imports.observed_until, last_seen.observed_until)::DATE AS observed_until
    FROM complaints
    INNER JOIN imports ON complaints.import_id = imports.import_id
    INNER JOIN sources_that_know ON complaints.import_id = sources_that_know.import_id
    LEFT JOIN last_seen ON complaints.fingerprint = last_seen.fingerprint
)

SELECT
    date_trunc('month', received_on)::DATE AS month,
    site,
    kind,
    was_mediated,
    CASE
        WHEN lawsuit_on BETWEEN received_on AND last_day THEN 'lawsuit'
        WHEN objection_on BETWEEN received_on AND last_day THEN 'objection'
        ELSE 'nothing'
    END AS followed,
    count(*) AS n
FROM reactions
-- the day on which the records end may be half a day
WHERE last_day < observed_until
GROUP BY ALL
