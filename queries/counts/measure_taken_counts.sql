-- counts     Measures taken after recurring conflicts
-- reads      measures_taken
-- refresh    month
-- note       A measure taken is no person's record: its day and the number of its document stand here as well.
-- column     month      DATE    month in which it took force
-- column     site       VARCHAR site, or all
-- column     concern    VARCHAR concern it answers
-- column     kind       VARCHAR form, letter, procedure, training, staffing, information or other
-- column     taken_on   DATE    day it took force
-- column     reference  VARCHAR number of the document that describes it
-- column     n          BIGINT  measures taken
SELECT
    date_trunc('month', taken_on)::DATE AS month,
    site,
    concern,
    kind,
    taken_on,
    reference,
    count(*) AS n
FROM measures_taken
WHERE taken_on >= $from AND taken_on < $to
GROUP BY ALL
