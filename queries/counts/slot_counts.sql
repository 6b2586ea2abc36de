-- counts     Looks at a calendar by whether a slot was free
-- reads      slot_supply
-- refresh    month
-- note       A look in which one of the days or weeks has no value is left out: an outage is not a day without slots.
-- column     month                  DATE    month of the look
-- column     site                   VARCHAR site
-- column     calendar               VARCHAR calendar
-- column     free_within_4_days     BOOLEAN a slot was free today or in the next four days
-- column     free_by_next_week_end  BOOLEAN a slot was free this calendar week or the next
-- column     n                      BIGINT  looks
SELECT
    date_trunc('month', observed_at)::DATE AS month,
    site,
    calendar,
    free_d0 + free_d1 + free_d2 + free_d3 + free_d4 > 0 AS free_within_4_days,
    free_w0 + free_w1 > 0 AS free_by_next_week_end,
    count(*) AS n
FROM slot_supply
WHERE
    observed_at >= $from
    AND observed_at < $to
    AND free_d0 + free_d1 + free_d2 + free_d3 + free_d4 + free_w0 + free_w1 IS NOT NULL
GROUP BY ALL
