-- table      Contacts: one attempt to reach the jobcenter, by any channel, answered or not
-- grain      one row per attempt
-- time       contact_at
-- begins     contact_at
-- doubt      handle_seconds  handle_seconds > 14400  longer than four hours: a handset left off the hook or a recording fault
-- doubt      answered_at  answered_at < contact_at  answered before it came in
-- doubt      settled_at  settled_at < contact_at  settled before it came in
-- doubt      concern  if(strlen(concern) > length(concern), regexp_matches(concern, '(Ã[^ A-Za-z]|Â[§ °´»«]|â€|�)'), FALSE)  letters damaged by a wrong character encoding
CREATE TABLE contacts (
    contact_at                TIMESTAMP NOT NULL CHECK (contact_at BETWEEN '1990-01-01' AND '2100-01-01'), -- when the attempt began, local time
    site                      VARCHAR   NOT NULL, -- the office it was meant for
    channel                   VARCHAR   NOT NULL CHECK (channel IN ('phone', 'email', 'messenger', 'portal', 'post', 'fax', 'in_person', 'referral', 'other')), -- phone, email, messenger, portal, post, fax, in_person, referral or other
    outcome                   VARCHAR   NOT NULL CHECK (outcome IN ('answered', 'abandoned', 'busy', 'closed', 'open')), -- answered, abandoned, busy, closed (outside hours) or open (not answered yet)
    line                      VARCHAR   CHECK (line IN ('service_centre', 'caseworker')), -- service_centre or caseworker
    toll_free                 BOOLEAN, -- whether the call cost the caller nothing
    was_queued                BOOLEAN, -- whether the call reached the queue or an official; no: it ended in the voice menu
    wait_seconds              INTEGER   CHECK (wait_seconds BETWEEN 0 AND 86400), -- time in the queue, whole seconds from 0 to 86,400
    handle_seconds            INTEGER   CHECK (handle_seconds >= 0), -- time with an official, whole seconds from 0
    asked_for_own_caseworker  BOOLEAN, -- whether the person asked for the official who decides their case
    reached_own_caseworker    BOOLEAN, -- whether the contact ended with that official
    forwarded_n               INTEGER   CHECK (forwarded_n BETWEEN 0 AND 50), -- how often the contact was passed on, from 0 to 50
    replaced_visit            BOOLEAN, -- whether papers sent this way settled what would else have taken a visit
    concern                   VARCHAR, -- what the person wanted, as a short code; empty: not documented
    answered_at               TIMESTAMP, -- first answer to a written contact, local time; empty: still open
    settled_at                TIMESTAMP, -- when the concern was settled, local time; empty: still open
    is_first_attempt          BOOLEAN, -- whether the person's first attempt that day; counted at import from a key that is thrown away
    reached_same_day          BOOLEAN, -- whether the person was reached on the day of this attempt; counted at import as above
    repeated_within_7_days    BOOLEAN  -- whether the person came back on the same concern within 7 days; empty where the import does not hold those days
);
