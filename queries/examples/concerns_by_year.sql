-- question   What are reactions about, and how often was each concern named in each year?
-- public     yes
-- column     year    INTEGER year
-- column     concern VARCHAR concern
-- column     named   BIGINT  how often it was named
SELECT
    year(quarter)::INTEGER AS year,
    concern,
    sum(n)::BIGINT AS named
FROM reaction_concern_counts
GROUP BY ALL
ORDER BY year, named DESC, concern
