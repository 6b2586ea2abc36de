-- table      Coarsened: how coarse each table was made in each year, so that the next release decides alike
CREATE TABLE coarsened (
    table_name   VARCHAR NOT NULL, -- counts table
    year         INTEGER NOT NULL, -- year
    decision     VARCHAR NOT NULL, -- published, withheld, or what was made coarser
    column_name  VARCHAR, -- column it is about
    code         VARCHAR  -- value it is about
);
