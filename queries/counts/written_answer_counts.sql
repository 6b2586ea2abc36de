-- counts     Written contacts by hours to the first answer, or hours followed without one
-- reads      contacts delivered imports
-- refresh    month
-- note       Started hours, followed for 14 days (336 hours): who waits longer counts as not answered after 336. Only sources that record the time of the answer take part; what is answered without a time is left out.
-- column     month      DATE    month of the contact
-- column     site       VARCHAR site
-- column     channel    VARCHAR email, messenger, portal, post or fax
-- column     age_hours  INTEGER hours to the answer, or hours followed
-- column     width      INTEGER ages that this row covers, of which this is the last; 1 unless a release joins them
-- column     has_ended  BOOLEAN whether the answer came then; no: not answered when the records end
-- column     n          BIGINT  contacts
WITH written_contacts AS (
    SELECT
        date_trunc('month', contacts.contact_at)::DATE AS month,
        contacts.site,
        contacts.channel,
        ceil((epoch(contacts.answered_at) - epoch(contacts.contact_at)) / 3600) AS hours_to_answer,
        floor((epoch(imports.observed_until) - epoch(contacts.contact_at)) / 3600) AS hours_followed
    FROM contacts
    INNER JOIN imports ON contacts.import_id = imports.import_id
    INNER JOIN delivered ON contacts.import_id = delivered.import_id
    WHERE
        delivered.table_name = 'contacts'
        AND delivered.column_name = 'answered_at'
        AND contacts.channel IN ('email', 'messenger', 'portal', 'post', 'fax')
        AND (contacts.outcome = 'open' OR contacts.answered_at IS NOT NULL)
        AND contacts.contact_at >= $from
        AND contacts.contact_at < $to
)

SELECT
    month,
    site,
    channel,
    least(coalesce(hours_to_answer, hours_followed), 336)::INTEGER AS age_hours,
    1::INTEGER AS width,
    coalesce(hours_to_answer <= 336, FALSE) AS has_ended,
    count(*) AS n
FROM written_contacts
WHERE coalesce(hours_to_answer, hours_followed) >= 0
GROUP BY ALL
