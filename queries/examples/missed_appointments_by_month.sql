-- question   How many appointments were missed each month, and how many were kept?
-- public     yes
-- column     month  DATE   month
-- column     missed BIGINT appointments missed
-- column     kept   BIGINT appointments kept
SELECT
    month,
    coalesce(sum(n) FILTER (outcome = 'no_show'), 0)::BIGINT AS missed,
    coalesce(sum(n) FILTER (outcome = 'attended'), 0)::BIGINT AS kept
FROM visit_counts
WHERE has_appointment
GROUP BY ALL
ORDER BY ALL
