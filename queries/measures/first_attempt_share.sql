-- question   How many people who call are reached at the first attempt?
-- subject    share of callers reached at the first attempt
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       share
-- better     higher
-- definition People whose first call of a day was answered, of all people who called on that day. A person who calls on two days counts twice.
-- source     Schwerin, 12 December 2017: prompt answers to telephone questions
-- minimum_n  100
-- public     yes
-- needs      contacts.is_first_attempt
-- sums_only  phone_intervals The source only adds up calls: it does not say which of them came from the same person.
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  callers reached at the first attempt, once for each day
-- column     denominator  BIGINT  callers, once for each day
-- note       Only calls of which the source can tell whether the same person called before: all others are in neither number.
-- note       Persons are not recorded: calls are linked while a file is read, and the key is thrown away.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    coalesce(sum(n) FILTER (at_first_attempt), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM caller_counts
GROUP BY month, site
