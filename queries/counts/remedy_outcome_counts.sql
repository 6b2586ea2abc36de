-- counts     Objections and lawsuits decided, by outcome and by the office's own error
-- reads      remedies
-- refresh    whole
-- note       In the month in which they were decided, whenever they had come in.
-- column     month      DATE    month decided
-- column     site       VARCHAR site
-- column     kind       VARCHAR objection or lawsuit
-- column     outcome    VARCHAR changed, partly_changed, rejected, withdrawn or other
-- column     own_error  BOOLEAN whether the decision that was changed was an error of the office's own
-- column     n          BIGINT  objections or lawsuits
SELECT
    date_trunc('month', decided_at)::DATE AS month,
    site,
    kind,
    outcome,
    own_error,
    count(*) AS n
FROM remedies
WHERE decided_at IS NOT NULL
GROUP BY ALL
