-- question   How soon is the next appointment to be had?
-- subject    wait for the next free appointment
-- shape      histogram
-- topic      waiting
-- serves     F1
-- unit       working_days
-- better     lower
-- definition Working days from each look at a calendar to its first free appointment, and to its third. Monday to Friday are working days, public holidays too; looks that found none on offer count as longer than any.
-- source     Flensburg, 4 May 2001: normally within one week
-- minimum_n  100
-- over       5
-- step       1
-- public     yes
-- needs      slot_supply.first_free_at | slot_supply.third_free_at
-- column     period    DATE    month of the look
-- column     site      VARCHAR site
-- column     segment   VARCHAR first or third free appointment
-- column     bin_over  INTEGER lower edge in working days, not included
-- column     bin_to    INTEGER upper edge in working days, included; empty: none on offer
-- column     n         BIGINT  looks into the calendar
-- note       A single gap can make the first free appointment look near; the third is steadier.
SELECT
    month AS period,
    site,
    CASE slot WHEN 1 THEN 'first' WHEN 3 THEN 'third' END AS segment,
    over_days AS bin_over,
    to_days AS bin_to,
    sum(n)::BIGINT AS n
FROM first_slot_counts
GROUP BY ALL
