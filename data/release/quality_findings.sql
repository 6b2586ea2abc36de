-- table      Quality findings: what is striking in the records, counts rounded
CREATE TABLE quality_findings (
    check_name  VARCHAR NOT NULL, -- name of the check
    table_name  VARCHAR, -- contract table
    site        VARCHAR, -- site
    first_day   DATE, -- first day
    last_day    DATE, -- last day
    n           BIGINT, -- records concerned
    found       DOUBLE, -- what was found
    usual       DOUBLE, -- what is usual
    detail      VARCHAR  -- which value it is about
);
