-- question   What changed, where and when, in both languages?
-- public     yes
-- column     date_from       DATE    first day
-- column     date_to         DATE    last day; empty: lasting
-- column     site            VARCHAR the office, or all
-- column     kind            VARCHAR kind of change
-- column     description     VARCHAR what happened
-- column     description_en  VARCHAR the same in English
-- column     source          VARCHAR where that is written
-- note       That something changed at the same time does not say that it was the reason.
SELECT
    date_from,
    date_to,
    site,
    kind,
    description,
    coalesce(description_en, description) AS description_en,
    coalesce(source, '') AS source
FROM events
ORDER BY date_from, site, kind, description
