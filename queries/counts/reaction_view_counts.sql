-- counts     Concerns by whose view they are: of people who receive benefits, or of experts
-- reads      complaints
-- refresh    quarter
-- column     quarter  DATE    first day of the quarter received
-- column     site     VARCHAR site
-- column     view     VARCHAR clients (and their relatives) or experts (advice centres and staff)
-- column     concern  VARCHAR concern
-- column     n        BIGINT  concerns, not reactions
WITH concerns AS (
    SELECT
        date_trunc('quarter', received_at)::DATE AS quarter,
        site,
        CASE
            WHEN submitter IN ('client', 'relative') THEN 'clients'
            WHEN submitter IN ('advice_centre', 'staff') THEN 'experts'
        END AS view,
        unnest([concern_1, concern_2, concern_3]) AS concern
    FROM complaints
    WHERE received_at >= $from AND received_at < $to
)

SELECT
    quarter,
    site,
    view,
    concern,
    count(*) AS n
FROM concerns
WHERE concern IS NOT NULL AND view IS NOT NULL
GROUP BY ALL
