-- question   How content are visitors when they leave?
-- subject    share of favourable answers
-- shape      rate
-- topic      waiting
-- serves     F5
-- unit       share
-- better     higher
-- definition Favourable answers at the exit terminal, of all answers given there, by question.
-- source     Flensburg, 4 May 2001: better climate of counselling
-- minimum_n  100
-- public     yes
-- needs      visitor_feedback.answers_n
-- column     period       DATE    month of the answers
-- column     site         VARCHAR site
-- column     segment      VARCHAR question
-- column     numerator    BIGINT  favourable answers
-- column     denominator  BIGINT  answers given
-- note       Only some visitors answer, and they choose themselves: read it beside how many do.
SELECT
    month AS period,
    site,
    question AS segment,
    coalesce(sum(n) FILTER (answer = 'favourable'), 0)::BIGINT AS numerator,
    sum(n)::BIGINT AS denominator
FROM feedback_counts
WHERE answer IN ('favourable', 'not_favourable')
GROUP BY ALL
