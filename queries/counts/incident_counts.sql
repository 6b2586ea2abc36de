-- counts     Incidents by kind
-- reads      incidents
-- refresh    month
-- column     month  DATE    month of the incident
-- column     site   VARCHAR site
-- column     kind   VARCHAR insult, threat, damage, assault, ban (from the house) or other
-- column     n      BIGINT  incidents
SELECT
    date_trunc('month', occurred_at)::DATE AS month,
    site,
    kind,
    count(*) AS n
FROM incidents
WHERE occurred_at >= $from AND occurred_at < $to
GROUP BY ALL
