-- table      Measures taken: what the office changed after recurring conflicts
-- grain      one row per measure taken
-- time       taken_on
CREATE TABLE measures_taken (
    taken_on   DATE    NOT NULL CHECK (taken_on BETWEEN '1990-01-01' AND '2100-01-01'), -- day it took force
    site       VARCHAR NOT NULL, -- the office, or all
    concern    VARCHAR NOT NULL, -- the concern it answers, as a short code
    kind       VARCHAR NOT NULL CHECK (kind IN ('form', 'letter', 'procedure', 'training', 'staffing', 'information', 'other')), -- form, letter, procedure, training, staffing, information or other
    reference  VARCHAR  -- number of the document that describes it
);
