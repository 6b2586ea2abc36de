-- counts     Reactions in which somebody's existence is threatened, by whether the office acted within one working day
-- reads      complaints delivered imports seen_again
-- refresh    whole
-- note       The term ends with the next working day after the day received; Monday to Friday are working days, public holidays too. Only cases whose term was over before the last day of the records, from sources that record the first action.
-- column     month             DATE    month received
-- column     site              VARCHAR site
-- column     is_within_a_day   BOOLEAN whether the first action came by the end of the term
-- column     n                 BIGINT  reactions
WITH last_seen AS (
    SELECT
        seen_again.fingerprint,
        max(imports.observed_until) AS observed_until
    FROM seen_again
    INNER JOIN imports ON seen_again.import_id = imports.import_id
    WHERE seen_again.table_name = 'complaints'
    GROUP BY seen_again.fingerprint
),

urgent_reactions AS (
    SELECT
        complaints.site,
        complaints.received_at::DATE AS received_on,
        complaints.acted_at::DATE AS acted_on,
        -- the next working day: over the weekend from Friday and Saturday
        complaints.received_at::DATE
        + CASE isodow(complaints.received_at) WHEN 5 THEN 3 WHEN 6 THEN 2 ELSE 1 END AS last_day,
        greatest(imports.observed_until, last_seen.observed_until)::DATE AS observed_until
    FROM complaints
    INNER JOIN imports ON complaints.import_id = imports.import_id
    LEFT JOIN last_seen ON complaints.fingerprint = last_seen.fingerprint
    INNER JOIN delivered ON complaints.import_id = delivered.import_id
    WHERE
        complaints.is_urgent
        AND delivered.table_name = 'complaints'
        AND delivered.column_name = 'acted_at'
)

SELECT
    date_trunc('month', received_on)::DATE AS month,
    site,
    coalesce(acted_on <= last_day, FALSE) AS is_within_a_day,
    count(*) AS n
FROM urgent_reactions
WHERE last_day < observed_until
GROUP BY ALL
