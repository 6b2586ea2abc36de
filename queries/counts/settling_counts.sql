-- counts     Contacts by days until the concern was settled, or days followed without it
-- reads      contacts delivered imports
-- refresh    month
-- note       Calendar days, followed for 90 days: what takes longer counts as not settled after 90. Only sources that record settling take part. Calls that nobody answered are left out.
-- column     month          DATE    month of the contact
-- column     site           VARCHAR site
-- column     channel        VARCHAR phone, email, messenger, portal, post, fax, in_person, referral or other
-- column     was_forwarded  BOOLEAN whether it was passed on at least once; empty: not recorded
-- column     age_days       INTEGER days until it was settled, or days followed
-- column     width          INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     has_ended      BOOLEAN whether it was settled then; no: not settled when the records end
-- column     n              BIGINT  contacts
WITH taken_up AS (
    SELECT
        date_trunc('month', contacts.contact_at)::DATE AS month,
        contacts.site,
        contacts.channel,
        contacts.forwarded_n > 0 AS was_forwarded,
        contacts.settled_at::DATE - contacts.contact_at::DATE AS days_to_settled,
        imports.observed_until::DATE - contacts.contact_at::DATE AS days_followed
    FROM contacts
    INNER JOIN imports ON contacts.import_id = imports.import_id
    INNER JOIN delivered ON contacts.import_id = delivered.import_id
    WHERE
        delivered.table_name = 'contacts'
        AND delivered.column_name = 'settled_at'
        AND contacts.outcome IN ('answered', 'open')
        AND contacts.contact_at >= $from
        AND contacts.contact_at < $to
)

SELECT
    month,
    site,
    channel,
    was_forwarded,
    least(coalesce(days_to_settled, days_followed), 90)::INTEGER AS age_days,
    1::INTEGER AS width,
    coalesce(days_to_settled <= 90, FALSE) AS has_ended,
    count(*) AS n
FROM taken_up
WHERE coalesce(days_to_settled, days_followed) >= 0
GROUP BY ALL
