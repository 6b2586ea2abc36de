-- question   How many reactions with criticism come from 1,000 households in each year?
-- public     yes
-- column     year                 INTEGER year
-- column     criticism            BIGINT  reactions with criticism
-- column     household_months     BIGINT  benefit households, added up over the months
-- column     per_1000_each_month  DOUBLE  reactions for 1,000 households in a month
WITH criticised AS (
    SELECT
        month,
        site,
        sum(n) AS n
    FROM reaction_counts
    WHERE kind = 'criticism'
    GROUP BY ALL
),

-- households are known for more months than reactions
known AS (
    SELECT
        min(month) AS first_month,
        max(month) AS last_month
    FROM reaction_counts
)

SELECT
    year(caseload_counts.month)::INTEGER AS year,
    coalesce(sum(criticised.n), 0)::BIGINT AS criticism,
    sum(caseload_counts.households)::BIGINT AS household_months,
    round(1000 * coalesce(sum(criticised.n), 0)::DOUBLE / nullif(sum(caseload_counts.households), 0), 2) AS per_1000_each_month
FROM caseload_counts
INNER JOIN known ON caseload_counts.month BETWEEN known.first_month AND known.last_month
LEFT JOIN criticised ON caseload_counts.month = criticised.month AND caseload_counts.site = criticised.site
GROUP BY ALL
ORDER BY ALL
