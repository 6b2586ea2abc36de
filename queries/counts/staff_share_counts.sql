-- counts     On how many officials the work of a site rests: for the decision whether its figures may be published
-- reads      staff_shares
-- refresh    month
-- note       A later import restates a month: its figures replace the earlier ones.
-- note       Never published: figures about so few people are about them.
-- column     month              DATE    month
-- column     site               VARCHAR site
-- column     function           VARCHAR phone, counter or casework
-- column     contributing_n     BIGINT  officials who dealt with at least one case
-- column     largest_share      DOUBLE  share of the cases of the busiest of them
-- column     two_largest_share  DOUBLE  share of the cases of the two busiest together
SELECT
    month,
    site,
    function,
    arg_max(contributing_n, import_id)::BIGINT AS contributing_n,
    arg_max(largest_share, import_id) AS largest_share,
    arg_max(two_largest_share, import_id) AS two_largest_share
FROM staff_shares
WHERE month >= $from AND month < $to
GROUP BY month, site, function
