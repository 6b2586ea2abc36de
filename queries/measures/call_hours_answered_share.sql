-- question   On which weekdays and at which hours are calls answered?
-- subject    share of calls answered by weekday and hour
-- shape      rate
-- topic      reachability
-- serves     S3 F6
-- unit       share
-- better     higher
-- definition Calls answered of the calls that the telephone system accepted in that hour of that weekday.
-- source     Schwerin, 12 December 2017: prompt answers to telephone questions
-- minimum_n  100
-- public     no
-- needs      contacts.outcome | phone_intervals.answered_n
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR weekday and hour, as 1-08 for Monday from 8 to 9
-- column     numerator    BIGINT  calls answered
-- column     denominator  BIGINT  calls accepted by the system
SELECT
    month AS period,
    site,
    printf('%d-%02d', weekday, hour) AS segment,
    coalesce(sum(n) FILTER (outcome = 'answered'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM call_hour_counts
WHERE outcome IN ('answered', 'abandoned')
GROUP BY ALL
