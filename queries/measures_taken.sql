-- question   Which measures were taken, when and where?
-- public     yes
-- param      from   DATE      first month, or none
-- param      to     DATE      first month after the last, or none
-- param      sites  VARCHAR[] sites, or none for all
-- column     taken_on   DATE    day it took force
-- column     site       VARCHAR site, or all
-- column     concern    VARCHAR concern it answers
-- column     kind       VARCHAR form, letter, procedure, training, staffing, information or other
-- column     reference  VARCHAR number of the document that describes it
-- note       Of a choice of sites: those of these sites and those for all.
SELECT
    taken_on,
    site,
    concern,
    kind,
    reference
FROM measure_taken_counts
WHERE
    ($from IS NULL OR month >= $from)
    AND ($to IS NULL OR month < $to)
    AND ($sites IS NULL OR site = 'all' OR site IN $sites)
ORDER BY taken_on, site, concern, kind, reference
