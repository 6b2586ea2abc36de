-- counts     Reactions by kind
-- reads      complaints
-- refresh    month
-- column     month  DATE    month received
-- column     site   VARCHAR site
-- column     kind   VARCHAR suggestion, hint, criticism or praise
-- column     n      BIGINT  reactions
SELECT
    date_trunc('month', received_at)::DATE AS month,
    site,
    kind,
    count(*) AS n
FROM complaints
WHERE received_at >= $from AND received_at < $to
GROUP BY ALL
