-- question   Which files came in, and does the balance of each add up?
-- public     yes
-- column     import_id       INTEGER   number of the import
-- column     imported_at     TIMESTAMP when, local time
-- column     file            VARCHAR   name of the file
-- column     checksum        VARCHAR   SHA-256 of the file
-- column     format          VARCHAR   format by which it was read
-- column     table_name      VARCHAR   contract table it went into
-- column     read_n          BIGINT    records read
-- column     accepted_n      BIGINT    records that came in
-- column     set_aside_n     BIGINT    records that a rule of the format sets aside
-- column     quarantined_n   BIGINT    records that broke the contract
-- column     duplicate_n     BIGINT    records that an earlier import already brought
-- column     replaced_n      BIGINT    accepted records that replace an earlier state
-- column     first_day       DATE      earliest day of the accepted records
-- column     last_day        DATE      latest day of the accepted records
SELECT
    import_id,
    imported_at,
    file,
    checksum,
    format,
    table_name,
    read_n,
    accepted_n,
    set_aside_n,
    quarantined_n,
    duplicate_n,
    replaced_n,
    first_day,
    last_day
FROM imports
ORDER BY import_id DESC
