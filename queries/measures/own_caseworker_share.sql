-- question   How many of those who ask for their own caseworker reach them?
-- subject    share of contacts that ended with the own caseworker
-- shape      rate
-- topic      reachability
-- serves     S4 F6
-- unit       share
-- better     higher
-- definition Contacts that ended with the own caseworker, of all contacts that asked for the own caseworker, answered or not: directly, and after being forwarded, each apart.
-- source     Schwerin, 12 December 2017: direct contact with one's own case manager instead of being forwarded
-- minimum_n  100
-- public     yes
-- needs      contacts.asked_for_own_caseworker contacts.reached_own_caseworker contacts.forwarded_n
-- variant    apart ways=apart directly and after forwarding apart (headline)
-- variant    together ways=together in either way
-- variant_needs together contacts.asked_for_own_caseworker contacts.reached_own_caseworker
-- param      ways  VARCHAR directly and after forwarding apart or together
-- column     period       DATE    month of the contact
-- column     site         VARCHAR site
-- column     segment      VARCHAR reached_directly or reached_after_forwarding; empty: either
-- column     numerator    BIGINT  contacts that ended with the own caseworker
-- column     denominator  BIGINT  contacts that asked for the own caseworker
-- note       People who no longer ask for their own caseworker are not in these figures.
WITH asked AS (
    SELECT
        month,
        site,
        own_caseworker = 'reached' AS was_reached,
        CASE WHEN was_forwarded THEN 'reached_after_forwarding' ELSE 'reached_directly' END AS by_way,
        n
    FROM contact_handling_counts
    WHERE
        own_caseworker IN ('reached', 'not_reached')
        -- reached, nobody knows by which way
        AND ($ways = 'together' OR own_caseworker = 'not_reached' OR was_forwarded IS NOT NULL)
),

-- a source that never counts forwarding does not say by which way somebody was not reached
months_with_known_ways AS (
    SELECT month, site
    FROM contact_handling_counts
    GROUP BY month, site
    HAVING $ways = 'together' OR count(was_forwarded) > 0
),

ways AS (
    SELECT unnest(CASE WHEN $ways = 'together' THEN [NULL] ELSE ['reached_directly', 'reached_after_forwarding'] END)::VARCHAR AS way
)

SELECT
    asked.month AS period,
    asked.site,
    ways.way AS segment,
    coalesce(sum(asked.n) FILTER (asked.was_reached AND asked.by_way = coalesce(ways.way, asked.by_way)), 0)::BIGINT AS numerator,
    sum(asked.n)::BIGINT AS denominator
FROM asked
INNER JOIN months_with_known_ways AS known ON asked.month = known.month AND asked.site = known.site
CROSS JOIN ways
GROUP BY ALL
