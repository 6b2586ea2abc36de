-- question   How long is the mean wait of answered calls?
-- subject    mean wait of answered calls
-- shape      rate
-- topic      reachability
-- serves     S3
-- unit       seconds
-- better     lower
-- definition Waiting time of all answered calls together, divided by these calls.
-- source     Usual measure of telephone centres: average speed of answer
-- minimum_n  100
-- public     yes
-- needs      contacts.wait_seconds | phone_intervals.answered_wait_seconds
-- column     period       DATE    month of the call
-- column     site         VARCHAR site
-- column     segment      VARCHAR not split
-- column     numerator    BIGINT  seconds waited together
-- column     denominator  BIGINT  calls answered
-- note       A mean is pulled up by few very long waits; where single calls are known, the median says more.
SELECT
    month AS period,
    site,
    NULL::VARCHAR AS segment,
    sum(wait_seconds)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM call_wait_sums
GROUP BY month, site
