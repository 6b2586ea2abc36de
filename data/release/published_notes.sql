-- table      Notes on publication: what is coarser in the release than in the office
CREATE TABLE published_notes (
    measure  VARCHAR, -- name of the measure
    note     VARCHAR NOT NULL, -- what is to be known
    detail   VARCHAR  -- which values it is about
);
