-- counts     Objections and lawsuits received
-- reads      remedies
-- refresh    month
-- column     month  DATE    month received
-- column     site   VARCHAR site
-- column     kind   VARCHAR objection or lawsuit
-- column     n      BIGINT  objections or lawsuits
SELECT
    date_trunc('month', received_at)::DATE AS month,
    site,
    kind,
    count(*) AS n
FROM remedies
WHERE received_at >= $from AND received_at < $to
GROUP BY ALL
