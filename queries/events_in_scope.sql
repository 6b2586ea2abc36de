-- question   What changed, where and when?
-- public     yes
-- param      from   DATE      first month, or none
-- param      to     DATE      first month after the last, or none
-- param      sites  VARCHAR[] sites, or none for all
-- param      language  VARCHAR de or en
-- column     date_from    DATE    first day
-- column     date_to      DATE    last day; empty: lasting
-- column     site         VARCHAR the office, or all
-- column     kind         VARCHAR kind of change
-- column     description  VARCHAR what happened
-- column     source       VARCHAR where that is written
-- note       A document changes nothing by itself and is left out.
-- note       That something changed at the same time does not say that it was the reason.
SELECT
    date_from,
    date_to,
    site,
    kind,
    CASE WHEN $language = 'en' THEN coalesce(description_en, description) ELSE description END AS description,
    source
FROM events
WHERE
    kind <> 'document'
    AND ($from IS NULL OR coalesce(date_to, date_from) >= $from)
    AND ($to IS NULL OR date_from < $to)
    AND ($sites IS NULL OR site = 'all' OR site IN $sites)
ORDER BY date_from, site, kind, description
