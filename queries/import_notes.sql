-- question   What did each import set aside, quarantine, doubt or drop, and why?
-- public     yes
-- column     import_id    INTEGER number of the import
-- column     kind         VARCHAR set_aside, quarantined, doubted, dropped or replaced
-- column     column_name  VARCHAR column it is about
-- column     reason       VARCHAR why
-- column     n            BIGINT  records, or values
SELECT
    import_id,
    kind,
    column_name,
    reason,
    n
FROM import_notes
ORDER BY import_id, kind, n DESC, column_name, reason
