-- question   How many calls came each year, and how many of them were answered?
-- public     yes
-- column     year           INTEGER year
-- column     calls          BIGINT  calls
-- column     answered       BIGINT  calls answered
-- column     answered_share DOUBLE  share of them answered
SELECT
    year(month)::INTEGER AS year,
    sum(n)::BIGINT AS calls,
    sum(n) FILTER (outcome = 'answered')::BIGINT AS answered,
    round(sum(n) FILTER (outcome = 'answered')::DOUBLE / nullif(sum(n), 0), 3) AS answered_share
FROM contact_counts
WHERE channel = 'phone'
GROUP BY ALL
ORDER BY ALL
