-- question   How many calls cost the caller nothing?
-- subject    share of toll-free calls
-- shape      rate
-- topic      reachability
-- serves     S1
-- unit       share
-- better     higher
-- definition Calls on toll-free lines, of all calls of which the source says so, the service centre and the caseworkers apart.
-- source     Schwerin, 12 December 2017: toll-free telephone access to case managers as well as to the service centre
-- minimum_n  100
-- public     yes
-- needs      contacts.toll_free contacts.line
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR service_centre or caseworker
-- column     numerator    BIGINT  toll-free calls
-- column     denominator  BIGINT  calls
-- note       A line that nobody can call directly has no calls and is missing here.
SELECT
    month AS period,
    site,
    line AS segment,
    coalesce(sum(n) FILTER (toll_free), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM toll_free_counts
WHERE line IS NOT NULL
GROUP BY ALL
