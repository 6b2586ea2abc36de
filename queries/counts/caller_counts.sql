-- counts     Callers of a day by whether they were reached, and at which attempt
-- reads      contacts
-- refresh    month
-- note       A caller is a person on a day: the first attempt of each day stands for it. Only sources whose calls could be linked take part; the key was thrown away at import.
-- column     month             DATE    month of the call
-- column     site              VARCHAR site
-- column     was_reached       BOOLEAN whether the person was reached on that day
-- column     at_first_attempt  BOOLEAN whether at the first attempt
-- column     n                 BIGINT  callers, counted once a day
SELECT
    date_trunc('month', contact_at)::DATE AS month,
    site,
    reached_same_day AS was_reached,
    outcome = 'answered' AS at_first_attempt,
    count(*) AS n
FROM contacts
WHERE
    channel = 'phone'
    AND is_first_attempt
    AND contact_at >= $from
    AND contact_at < $to
GROUP BY ALL
