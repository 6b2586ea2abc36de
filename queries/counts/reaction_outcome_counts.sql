-- counts     Closed reactions by outcome
-- reads      complaints
-- refresh    whole
-- note       In the month in which they were closed, whenever they had come in.
-- column     month    DATE    month closed
-- column     site     VARCHAR site
-- column     kind     VARCHAR suggestion, hint, criticism or praise
-- column     outcome  VARCHAR remedied, partly_remedied, explained, unjustified, passed_on, withdrawn or other
-- column     n        BIGINT  reactions
SELECT
    date_trunc('month', closed_at)::DATE AS month,
    site,
    kind,
    outcome,
    count(*) AS n
FROM complaints
WHERE closed_at IS NOT NULL
GROUP BY ALL
