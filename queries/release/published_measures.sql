-- question   Which measures does this release hold, how finely, and why not finer?
-- public     yes
-- column     measure      VARCHAR measure
-- column     is_published BOOLEAN whether the release holds it
-- column     finest       VARCHAR finest period: month, quarter or year
-- column     by_site      BOOLEAN whether sites are told apart
-- column     reason       VARCHAR why it is withheld, or why it is not finer; empty: as fine as it is counted
SELECT
    measure,
    is_published,
    finest,
    by_site,
    reason
FROM published_measures
ORDER BY measure
