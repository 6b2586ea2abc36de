-- table      Imports: one row per file brought in, with its balance
CREATE TABLE imports (
    import_id       INTEGER   NOT NULL, -- number of the import, from 1
    imported_at     TIMESTAMP NOT NULL, -- when, local time
    file            VARCHAR   NOT NULL, -- name of the file, without its folder
    checksum        VARCHAR   NOT NULL, -- SHA-256 of the file
    format          VARCHAR   NOT NULL, -- format by which it was read
    table_name      VARCHAR   NOT NULL, -- contract table it went into
    read_n          BIGINT    NOT NULL, -- records read
    accepted_n      BIGINT    NOT NULL, -- records that came in
    set_aside_n     BIGINT    NOT NULL, -- records that a rule of the format sets aside
    quarantined_n   BIGINT    NOT NULL, -- records that broke the contract
    duplicate_n     BIGINT    NOT NULL, -- records that an earlier import already brought
    replaced_n      BIGINT    NOT NULL, -- accepted records that replace an earlier state of the same record
    first_day       DATE, -- earliest day of the accepted records
    last_day        DATE, -- latest day of the accepted records
    observed_until  TIMESTAMP, -- latest moment of which any column of the file speaks
    is_synthetic    BOOLEAN   NOT NULL, -- simulated data
    CHECK (read_n = accepted_n + set_aside_n + quarantined_n + duplicate_n)
);
