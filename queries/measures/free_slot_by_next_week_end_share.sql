-- question   How often is an appointment to be had by the end of next week?
-- subject    share of looks that found a free appointment by the end of next week
-- shape      rate
-- topic      waiting
-- serves     F1
-- unit       share
-- better     higher
-- definition Looks at a calendar that found a free appointment in this calendar week or the next, of all looks that saw both weeks, by calendar.
-- source     Flensburg, 4 May 2001: normally within one week
-- minimum_n  100
-- public     yes
-- needs      slot_supply.free_d0 slot_supply.free_d1 slot_supply.free_d2 slot_supply.free_d3 slot_supply.free_d4 slot_supply.free_w0 slot_supply.free_w1
-- column     period       DATE    month of the look
-- column     site         VARCHAR site
-- column     segment      VARCHAR site/calendar; empty: the calendar of a whole office, called general
-- column     numerator    BIGINT  looks that found one
-- column     denominator  BIGINT  looks into the calendar
-- note       On a Friday, the end of next week is nearer than on a Monday.
SELECT
    month AS period,
    site,
    -- a name of a calendar is known within its office only
    CASE WHEN calendar != 'general' THEN site || '/' || calendar END AS segment,
    coalesce(sum(n) FILTER (free_by_next_week_end), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM slot_counts
GROUP BY ALL
