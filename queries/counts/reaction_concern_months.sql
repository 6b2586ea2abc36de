-- counts     Concerns named in reactions by month, for recurring conflicts
-- reads      complaints
-- refresh    month
-- note       Finer than what the public sees of concerns, which is the quarter.
-- column     month    DATE    month received
-- column     site     VARCHAR site
-- column     concern  VARCHAR concern
-- column     n        BIGINT  concerns, not reactions
WITH concerns AS (
    SELECT
        date_trunc('month', received_at)::DATE AS month,
        site,
        unnest([concern_1, concern_2, concern_3]) AS concern
    FROM complaints
    WHERE received_at >= $from AND received_at < $to
)

SELECT
    month,
    site,
    concern,
    count(*) AS n
FROM concerns
WHERE concern IS NOT NULL
GROUP BY ALL
