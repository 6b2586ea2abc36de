-- table      Events: what changed, where and when
-- grain      one row per event and site
-- time       date_from
CREATE TABLE events (
    date_from    DATE    NOT NULL CHECK (date_from BETWEEN '1990-01-01' AND '2100-01-01'), -- first day
    date_to      DATE    CHECK (date_to >= date_from), -- last day; empty: lasting
    site         VARCHAR NOT NULL, -- the office, or all
    kind         VARCHAR NOT NULL CHECK (kind IN ('appointment_system', 'law', 'pandemic', 'software', 'organisation', 'move', 'strike', 'opening_hours', 'staffing', 'definition', 'measurement', 'outage', 'decision', 'document', 'other')), -- appointment_system, law, pandemic, software, organisation, move, strike, opening_hours, staffing, definition, measurement, outage, decision, document or other
    description  VARCHAR NOT NULL, -- what happened, in one short sentence without names
    description_en  VARCHAR, -- the same in English; empty: the sentence stands in both languages
    source       VARCHAR -- where that is written
);
