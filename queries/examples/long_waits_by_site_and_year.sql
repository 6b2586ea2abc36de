-- question   How many visitors waited over an hour, by site and year?
-- public     yes
-- column     site        VARCHAR site
-- column     year        INTEGER year
-- column     over_an_hour BIGINT visitors who waited over an hour
-- column     visitors    BIGINT  visitors called in
SELECT
    site,
    year(month)::INTEGER AS year,
    coalesce(sum(n) FILTER (over_minutes >= 60), 0)::BIGINT AS over_an_hour,
    sum(n)::BIGINT AS visitors
FROM visit_wait_counts
GROUP BY ALL
ORDER BY ALL
