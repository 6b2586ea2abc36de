-- counts     The denominators: official monthly figures of a site
-- reads      caseload
-- refresh    month
-- note       A later import restates a month: its figures replace the earlier ones.
-- column     month             DATE    month
-- column     site              VARCHAR site
-- column     households        BIGINT  benefit households
-- column     posts             DOUBLE  full-time posts filled
-- column     ombuds_posts      DOUBLE  full-time posts of the ombuds office
-- column     decisions_sent    BIGINT  decisions on benefits sent
-- column     new_applications  BIGINT  new applications received
SELECT
    month,
    site,
    arg_max(households, import_id)::BIGINT AS households,
    arg_max(posts, import_id) AS posts,
    arg_max(ombuds_posts, import_id) AS ombuds_posts,
    arg_max(decisions_sent, import_id)::BIGINT AS decisions_sent,
    arg_max(new_applications, import_id)::BIGINT AS new_applications
FROM caseload
WHERE month >= $from AND month < $to
GROUP BY month, site
