-- counts     Calls by whether they cost the caller anything
-- reads      contacts
-- refresh    month
-- column     month      DATE    month of the call
-- column     site       VARCHAR site
-- column     line       VARCHAR service centre or caseworker
-- column     toll_free  BOOLEAN whether the call cost the caller nothing
-- column     n          BIGINT  calls
SELECT
    date_trunc('month', contact_at)::DATE AS month,
    site,
    line,
    toll_free,
    count(*) AS n
FROM contacts
WHERE
    channel = 'phone'
    AND toll_free IS NOT NULL
    AND contact_at >= $from
    AND contact_at < $to
GROUP BY ALL
