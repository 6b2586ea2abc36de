-- counts     Objections when their terms are over: decided within three months, followed by a lawsuit within six
-- reads      remedies delivered imports seen_again
-- refresh    whole
-- note       Calendar months from the day received; a month that is too short for the day ends the term on its own last day. Empty: the source does not record it, or the term was not over before the last day of the records.
-- column     month                    DATE    month received
-- column     site                     VARCHAR site
-- column     decided_within_3_months  BOOLEAN whether it was decided within three months
-- column     sued_within_6_months     BOOLEAN whether a lawsuit on the same matter followed within six months
-- column     n                        BIGINT  objections
WITH last_seen AS (
    SELECT
        seen_again.fingerprint,
        max(imports.observed_until) AS observed_until
    FROM seen_again
    INNER JOIN imports ON seen_again.import_id = imports.import_id
    WHERE seen_again.table_name = 'remedies'
    GROUP BY seen_again.fingerprint
),

sources AS (
    SELECT
        import_id,
        bool_or(column_name = 'decided_at') AS knows_decisions,
        bool_or(column_name = 'lawsuit_at') AS knows_lawsuits
    FROM delivered
    WHERE table_name = 'remedies'
    GROUP BY import_id
),

objections AS (
    SELECT
        remedies.site,
        remedies.received_at::DATE AS received_on,
        (remedies.received_at::DATE + INTERVAL 3 MONTH)::DATE AS last_day_to_decide,
        (remedies.received_at::DATE + INTERVAL 6 MONTH)::DATE AS last_day_to_sue,
        remedies.decided_at::DATE AS decided_on,
        remedies.lawsuit_at::DATE AS lawsuit_on,
        sources.knows_decisions,
        sources.knows_lawsuits,
        greatest(imports.observed_until, last_seen.observed_until)::DATE AS observed_until
    FROM remedies
    INNER JOIN imports ON remedies.import_id = imports.import_id
    INNER JOIN sources ON remedies.import_id = sources.import_id
    LEFT JOIN last_seen ON remedies.fingerprint = last_seen.fingerprint
    WHERE remedies.kind = 'objection'
)

SELECT
    date_trunc('month', received_on)::DATE AS month,
    site,
    CASE
        WHEN knows_decisions AND last_day_to_decide < observed_until
            THEN coalesce(decided_on <= last_day_to_decide, FALSE)
    END AS decided_within_3_months,
    CASE
        WHEN knows_lawsuits AND last_day_to_sue < observed_until
            THEN coalesce(lawsuit_on BETWEEN received_on AND last_day_to_sue, FALSE)
    END AS sued_within_6_months,
    count(*) AS n
FROM objections
GROUP BY ALL
