-- question   How many contacts are documented?
-- subject    share of contacts documented
-- shape      rate
-- topic      reachability
-- serves     S2
-- unit       share
-- better     higher
-- definition Contacts of which it is recorded what the person wanted, of all contacts answered.
-- source     Schwerin, 12 December 2017: documentation of calls and of what was wanted
-- minimum_n  100
-- public     yes
-- needs      contacts.concern
-- column     period       DATE    month of the contact
-- column     site         VARCHAR site
-- column     segment      VARCHAR phone, written (e-mail, messenger, portal, post, fax), in_person or other
-- column     numerator    BIGINT  contacts documented
-- column     denominator  BIGINT  contacts answered
-- note       That something is recorded does not say that it is recorded well.
SELECT
    month AS period,
    site,
    CASE
        WHEN channel IN ('phone', 'in_person') THEN channel
        WHEN channel IN ('email', 'messenger', 'portal', 'post', 'fax') THEN 'written'
        ELSE 'other'
    END AS segment,
    coalesce(sum(n) FILTER (was_documented), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM contact_result_counts
WHERE is_answered AND was_documented IS NOT NULL
GROUP BY ALL
