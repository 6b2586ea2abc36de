-- counts     Answers at the exit terminal by question
-- reads      visitor_feedback
-- refresh    month
-- note       Visitors who gave no answer are known only where the source counts visitors.
-- column     month           DATE    month of the answers
-- column     site            VARCHAR site
-- column     question        VARCHAR question
-- column     answer          VARCHAR favourable, not_favourable or none
-- column     knows_visitors  BOOLEAN whether the source counts who could have answered
-- column     n               BIGINT  answers, or visitors without one
WITH days AS (
    SELECT
        date_trunc('month', given_on)::DATE AS month,
        site,
        question,
        visitors_n IS NOT NULL AS knows_visitors,
        favourable_n,
        answers_n - favourable_n AS not_favourable_n,
        greatest(visitors_n - answers_n, 0) AS none_n
    FROM visitor_feedback
    WHERE given_on >= $from AND given_on < $to
),

answers AS (
    SELECT month, site, question, 'favourable' AS answer, knows_visitors, favourable_n AS n FROM days
    UNION ALL
    SELECT month, site, question, 'not_favourable' AS answer, knows_visitors, not_favourable_n AS n FROM days
    UNION ALL
    SELECT month, site, question, 'none' AS answer, knows_visitors, none_n AS n FROM days
)

SELECT
    month,
    site,
    question,
    answer,
    knows_visitors,
    sum(n)::BIGINT AS n
FROM answers
WHERE n > 0
GROUP BY ALL
