-- table      Seen again: records that may still be open, and that a later import showed once more unchanged, or left out as unchanged
CREATE TABLE seen_again (
    import_id    INTEGER NOT NULL, -- import that showed the record again
    table_name   VARCHAR NOT NULL, -- contract table
    fingerprint  UBIGINT NOT NULL  -- the record
);
