-- counts     Reactions by who submitted them, by the lane they took and by municipal benefits
-- reads      complaints
-- refresh    month
-- column     month              DATE    month received
-- column     site               VARCHAR site
-- column     submitter          VARCHAR client, relative, advice_centre, staff or other
-- column     to_site_manager    BOOLEAN whether it went straight to the site manager
-- column     municipal_benefit  BOOLEAN whether it is about municipal benefits
-- column     n                  BIGINT  reactions
SELECT
    date_trunc('month', received_at)::DATE AS month,
    site,
    submitter,
    to_site_manager,
    municipal_benefit,
    count(*) AS n
FROM complaints
WHERE received_at >= $from AND received_at < $to
GROUP BY ALL
