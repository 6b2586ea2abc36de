-- table      Visitor feedback: answers given at the exit terminal
-- grain      one row per site, day and question
-- identity   given_on, site, question
-- time       given_on
CREATE TABLE visitor_feedback (
    given_on      DATE    NOT NULL CHECK (given_on BETWEEN '1990-01-01' AND '2100-01-01'), -- day of the answers
    site          VARCHAR NOT NULL, -- the office
    question      VARCHAR NOT NULL, -- which question, as a short code
    favourable_n  INTEGER NOT NULL CHECK (favourable_n >= 0), -- favourable answers, from 0
    answers_n     INTEGER NOT NULL CHECK (answers_n >= 0), -- answers given, from 0
    visitors_n    INTEGER CHECK (visitors_n >= 0), -- visitors who could have answered, from 0
    CHECK (favourable_n <= answers_n) -- favourable answers cannot outnumber the answers
);
