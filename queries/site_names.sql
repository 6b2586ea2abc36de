-- question   Which sites are there, and what are they called?
-- public     yes
-- column     site  VARCHAR code of the site
-- column     name  VARCHAR name that readers see
-- note       A site that delivers figures but stands in no list is shown by its code.
WITH codes AS (
    SELECT DISTINCT site FROM coverage
    UNION
    SELECT site FROM sites
)

SELECT
    codes.site,
    coalesce(min(sites.name), codes.site) AS name
FROM codes
LEFT JOIN sites ON codes.site = sites.site
WHERE codes.site <> 'all'
GROUP BY codes.site
ORDER BY name, codes.site
