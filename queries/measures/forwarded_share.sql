-- question   How many contacts are passed on to somebody else?
-- subject    share of contacts forwarded
-- shape      rate
-- topic      reachability
-- serves     S4
-- unit       share
-- better     lower
-- definition Contacts forwarded at least once, of all contacts answered of which the source counts forwarding.
-- source     Schwerin, 12 December 2017: direct contact with one's own case manager instead of being forwarded
-- minimum_n  100
-- public     yes
-- needs      contacts.forwarded_n
-- column     period       DATE    month of the contact
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  contacts forwarded
-- column     denominator  BIGINT  contacts answered
-- note       Being forwarded can be the way to the right person: read it beside how many reach their own caseworker.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (was_forwarded), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM contact_handling_counts
WHERE is_answered AND was_forwarded IS NOT NULL
GROUP BY month, site
