-- question   How long do callers wait in the queue?
-- subject    waiting time on the telephone
-- shape      histogram
-- topic      reachability
-- serves     S3
-- unit       minutes_to_the_second
-- better     lower
-- definition Time in the queue until an official answered, and apart from it until the caller hung up; to the second up to ten minutes, beyond in started ten seconds. Calls that ended in the voice menu are left out.
-- source     Schwerin, 12 December 2017: prompt answers to telephone questions
-- minimum_n  100
-- over       5
-- step       1/60
-- public     yes
-- needs      contacts.wait_seconds
-- sums_only  phone_intervals Sums per interval give a mean wait only: no median and no share of long waits can be taken from them.
-- column     period    DATE    month of the call
-- column     site      VARCHAR site
-- column     segment   VARCHAR answered or abandoned
-- column     bin_over  DOUBLE  lower edge in minutes, not included
-- column     bin_to    DOUBLE  upper edge in minutes, included
-- column     n         BIGINT  calls
-- note       Who hung up would have waited longer: the two waits must be read together.
SELECT
    month AS period,
    site,
    outcome AS segment,
    over_seconds / 60.0::DOUBLE AS bin_over,
    to_seconds / 60.0::DOUBLE AS bin_to,
    sum(n)::BIGINT AS n
FROM call_wait_counts
WHERE
    basis = 'calls'
    AND outcome IN ('answered', 'abandoned')
    AND was_queued IS DISTINCT FROM FALSE
    AND to_seconds IS NOT NULL
GROUP BY ALL
