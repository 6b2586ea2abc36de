-- counts     Contacts by forwarding and by whether the own caseworker was asked for and reached
-- reads      contacts
-- refresh    month
-- column     month           DATE    month of the contact
-- column     site            VARCHAR site
-- column     is_answered     BOOLEAN whether somebody answered
-- column     was_forwarded   BOOLEAN whether it was passed on at least once; empty: not recorded
-- column     own_caseworker  VARCHAR not_asked_for, reached or not_reached; empty: not recorded
-- column     n               BIGINT  contacts
SELECT
    date_trunc('month', contact_at)::DATE AS month,
    site,
    outcome = 'answered' AS is_answered,
    forwarded_n > 0 AS was_forwarded,
    CASE
        WHEN NOT asked_for_own_caseworker THEN 'not_asked_for'
        WHEN asked_for_own_caseworker AND reached_own_caseworker THEN 'reached'
        -- whom nobody answered has not reached the own caseworker either
        WHEN asked_for_own_caseworker AND (NOT reached_own_caseworker OR outcome IN ('abandoned', 'busy', 'closed')) THEN 'not_reached'
    END AS own_caseworker,
    count(*) AS n
FROM contacts
WHERE contact_at >= $from AND contact_at < $to
GROUP BY ALL
