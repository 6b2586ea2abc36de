-- question   What else must be said of single measures of this release?
-- public     yes
-- column     measure VARCHAR measure
-- column     note    VARCHAR what is to be said
-- column     detail  VARCHAR of which codes, or empty
SELECT
    measure,
    note,
    detail
FROM published_notes
ORDER BY measure, note, detail
