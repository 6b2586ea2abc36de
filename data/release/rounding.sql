-- table      Rounding: how far rounded counts lie from the true ones
-- key        table_name
CREATE TABLE rounding (
    table_name  VARCHAR NOT NULL, -- counts table
    cells_n     BIGINT  NOT NULL, -- single counts and usual sums compared
    mean        DOUBLE, -- mean distance in cases; empty: too few figures to say
    p95         DOUBLE, -- distance that 95 of 100 do not exceed
    largest     DOUBLE  -- largest distance
);
