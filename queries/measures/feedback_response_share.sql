-- question   How many visitors answer at all?
-- subject    share of visitors who answered
-- shape      rate
-- topic      waiting
-- serves     F5
-- unit       share
-- better     higher
-- definition Answers given at the exit terminal, of all visitors who could have answered, by question.
-- source     Flensburg, 4 May 2001: better climate of counselling
-- minimum_n  100
-- public     yes
-- needs      visitor_feedback.answers_n visitor_feedback.visitors_n
-- column     period       DATE    month of the answers
-- column     site         VARCHAR site
-- column     segment      VARCHAR question
-- column     numerator    BIGINT  answers given
-- column     denominator  BIGINT  visits after which an answer was possible
-- note       The terminal cannot tell whether somebody answers twice.
SELECT
    month AS period,
    site,
    question AS segment,
    coalesce(sum(n) FILTER (answer != 'none'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM feedback_counts
WHERE knows_visitors
GROUP BY ALL
