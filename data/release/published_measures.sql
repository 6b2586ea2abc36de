-- table      Published measures: which measures the release carries, how finely, and why not otherwise
-- key        measure
CREATE TABLE published_measures (
    measure       VARCHAR NOT NULL, -- name of the measure
    is_published  BOOLEAN NOT NULL, -- whether the release carries it
    finest        VARCHAR, -- finest period: month, quarter or year
    by_site       BOOLEAN, -- whether sites are told apart
    reason        VARCHAR  -- why it is withheld or coarser; empty: it is neither
);
