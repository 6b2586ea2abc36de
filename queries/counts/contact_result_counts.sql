-- counts     Contacts by whether they were documented, led to another one, or replaced a visit
-- reads      contacts delivered
-- refresh    month
-- column     month           DATE    month of the contact
-- column     site            VARCHAR site
-- column     channel         VARCHAR phone, email, messenger, portal, post, fax, in_person, referral or other
-- column     is_answered     BOOLEAN whether somebody answered
-- column     was_documented  BOOLEAN whether what was wanted is recorded; empty: the source never says so
-- column     was_repeated    BOOLEAN whether the person came back on the same concern within 7 days; empty: not known
-- column     replaced_visit  BOOLEAN whether papers sent this way replaced a visit; empty: not recorded
-- column     n               BIGINT  contacts
WITH sources_of_concerns AS (
    SELECT import_id
    FROM delivered
    WHERE table_name = 'contacts' AND column_name = 'concern'
)

SELECT
    date_trunc('month', contact_at)::DATE AS month,
    site,
    channel,
    outcome = 'answered' AS is_answered,
    CASE WHEN import_id IN (SELECT sources.import_id FROM sources_of_concerns AS sources) THEN concern IS NOT NULL END AS was_documented,
    repeated_within_7_days AS was_repeated,
    replaced_visit,
    count(*) AS n
FROM contacts
WHERE contact_at >= $from AND contact_at < $to
GROUP BY ALL
