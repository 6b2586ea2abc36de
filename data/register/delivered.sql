-- table      Delivered columns: what each import brought; a column that no import brought is "not recorded", not empty
CREATE TABLE delivered (
    import_id    INTEGER NOT NULL, -- import
    table_name   VARCHAR NOT NULL, -- contract table
    column_name  VARCHAR NOT NULL  -- contract column
);
