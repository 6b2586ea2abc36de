-- counts     Concerns named in reactions, up to three each
-- reads      complaints
-- refresh    quarter
-- column     quarter  DATE    first day of the quarter received
-- column     site     VARCHAR site
-- column     concern  VARCHAR concern
-- column     n        BIGINT  concerns, not reactions
WITH concerns AS (
    SELECT
        date_trunc('quarter', received_at)::DATE AS quarter,
        site,
        unnest([concern_1, concern_2, concern_3]) AS concern
    FROM complaints
    WHERE received_at >= $from AND received_at < $to
)

SELECT
    quarter,
    site,
    concern,
    count(*) AS n
FROM concerns
WHERE concern IS NOT NULL
GROUP BY ALL
