-- counts     Looks at a calendar by working days to the first and third free slot
-- reads      slot_supply delivered
-- refresh    month
-- note       Working days are Monday to Friday after the day of the look; public holidays count as working days. Both edges are empty where no slot was on offer.
-- column     month      DATE    month of the look
-- column     site       VARCHAR site
-- column     calendar   VARCHAR calendar
-- column     slot       INTEGER 1: first free slot, 3: third free slot
-- column     over_days  INTEGER lower edge in working days, not included
-- column     to_days    INTEGER upper edge in working days, included
-- column     n          BIGINT  looks
WITH looks AS (
    SELECT
        date_trunc('month', observed_at)::DATE AS month,
        site,
        calendar,
        observed_at::DATE AS looked_on,
        1 AS slot,
        first_free_at::DATE AS free_on
    FROM slot_supply
    WHERE
        observed_at >= $from
        AND observed_at < $to
        AND import_id IN (SELECT d.import_id FROM delivered AS d WHERE d.table_name = 'slot_supply' AND d.column_name = 'first_free_at')
    UNION ALL
    SELECT
        date_trunc('month', observed_at)::DATE AS month,
        site,
        calendar,
        observed_at::DATE AS looked_on,
        3 AS slot,
        third_free_at::DATE AS free_on
    FROM slot_supply
    WHERE
        observed_at >= $from
        AND observed_at < $to
        AND import_id IN (SELECT d.import_id FROM delivered AS d WHERE d.table_name = 'slot_supply' AND d.column_name = 'third_free_at')
),

-- whole weeks give five working days each; the rest is counted from Monday
looks_in_working_days AS (
    SELECT
        month,
        site,
        calendar,
        slot,
        (
            ((date_trunc('week', free_on)::DATE - date_trunc('week', looked_on)::DATE) // 7 * 5)
            + least(isodow(free_on), 5)
            - least(isodow(looked_on), 5)
        )::INTEGER AS to_days
    FROM looks
)

SELECT
    month,
    site,
    calendar,
    slot,
    CASE WHEN to_days = 0 THEN 0 ELSE to_days - 1 END::INTEGER AS over_days,
    to_days,
    count(*) AS n
FROM looks_in_working_days
GROUP BY ALL
