-- counts     The denominators: official monthly figures of a site
-- reads      caseload
-- refresh    month
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
    households::BIGINT AS households,
    posts,
    ombuds_posts,
    decisions_sent::BIGINT AS decisions_sent,
    new_applications::BIGINT AS new_applications
FROM caseload
WHERE month >= $from AND month < $to
