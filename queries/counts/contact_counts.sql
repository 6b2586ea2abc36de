-- counts     Contacts by channel and outcome
-- reads      contacts
-- refresh    month
-- column     month    DATE    month of the contact
-- column     site     VARCHAR site
-- column     channel  VARCHAR phone, email, messenger, portal, post, fax, in_person, referral or other
-- column     outcome  VARCHAR answered, abandoned, busy, closed or open
-- column     n        BIGINT  contacts
SELECT
    date_trunc('month', contact_at)::DATE AS month,
    site,
    channel,
    outcome,
    count(*) AS n
FROM contacts
WHERE contact_at >= $from AND contact_at < $to
GROUP BY ALL
