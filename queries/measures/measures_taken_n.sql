-- question   What has the office changed after recurring conflicts?
-- subject    number of measures taken
-- shape      count
-- topic      reactions
-- serves     D3 H4 B3
-- unit       n
-- better     neither
-- definition Measures that the office took after recurring conflicts, by kind, in the month in which they took force. A measure for all sites counts once, and only where all sites are chosen.
-- source     Dresden, decision A0107/15: document frequent problems and conflicts and propose changes
-- minimum_n  1
-- public     yes
-- needs      measures_taken.taken_on
-- column     period   DATE    month in which it took force
-- column     site     VARCHAR site, or all
-- column     segment  VARCHAR form, letter, procedure, training, staffing, information or other
-- column     n        BIGINT  measures taken
-- note       That a measure was taken does not say that it helped.
SELECT
    month AS period,
    site,
    kind AS segment,
    sum(n)::BIGINT AS n
FROM measure_taken_counts
GROUP BY ALL
