-- table      Quality report: what each import set aside, quarantined, emptied or dropped, and why
CREATE TABLE import_notes (
    import_id    INTEGER NOT NULL, -- import
    kind         VARCHAR NOT NULL CHECK (kind IN ('set_aside', 'quarantined', 'doubted', 'dropped', 'replaced')), -- what happened
    column_name  VARCHAR, -- column it is about
    reason       VARCHAR NOT NULL, -- why, as a message that can be translated
    n            BIGINT  NOT NULL  -- records, or values
);
