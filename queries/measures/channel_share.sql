-- question   By which channels do people contact the jobcenter?
-- subject    share of contacts
-- shape      breakdown
-- topic      reachability
-- serves     H1 B1
-- unit       share
-- better     neither
-- definition Contacts by each channel, of all contacts, answered or not.
-- source     Hamburg, 24 November 2021: use telephone, e-mail and messengers more
-- minimum_n  100
-- public     yes
-- needs      contacts.channel
-- column     period    DATE    month of the contact
-- column     site      VARCHAR site
-- column     segment   VARCHAR not split
-- column     category  VARCHAR channel
-- column     n         BIGINT  contacts
-- note       A channel that no system counts is missing here, not unused.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    channel AS category,
    sum(n)::BIGINT AS n
FROM contact_counts
GROUP BY ALL
