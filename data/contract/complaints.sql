-- table      Reactions: suggestions, hints, criticism and praise from people who deal with the jobcenter
-- grain      one row per reaction; up to three concerns each, so concerns are not reactions
-- time       received_at
-- begins     received_at
-- follows    closed_at
-- doubt      answered_at  answered_at::DATE < received_at::DATE  answered before it was received
-- doubt      closed_at  closed_at::DATE < received_at::DATE  closed before it was received
-- doubt      concern_1  if(strlen(concern_1) > length(concern_1), regexp_matches(concern_1, '(Ã[^ A-Za-z]|Â[§ °´»«]|â€|�)'), FALSE)  letters damaged by a wrong character encoding
-- doubt      concern_2  if(strlen(concern_2) > length(concern_2), regexp_matches(concern_2, '(Ã[^ A-Za-z]|Â[§ °´»«]|â€|�)'), FALSE)  letters damaged by a wrong character encoding
-- doubt      concern_3  if(strlen(concern_3) > length(concern_3), regexp_matches(concern_3, '(Ã[^ A-Za-z]|Â[§ °´»«]|â€|�)'), FALSE)  letters damaged by a wrong character encoding
CREATE TABLE complaints (
    received_at        TIMESTAMP NOT NULL CHECK (received_at BETWEEN '1990-01-01' AND '2100-01-01'), -- when it was received, local time
    site               VARCHAR   NOT NULL, -- the office it is about
    kind               VARCHAR   NOT NULL CHECK (kind IN ('suggestion', 'hint', 'criticism', 'praise')), -- suggestion, hint, criticism or praise
    channel            VARCHAR   CHECK (channel IN ('phone', 'email', 'messenger', 'portal', 'post', 'fax', 'in_person', 'referral', 'other')), -- phone, email, messenger, portal, post, fax, in_person, referral or other
    submitter          VARCHAR   CHECK (submitter IN ('client', 'relative', 'advice_centre', 'staff', 'other')), -- client, relative, advice_centre, staff or other
    concern_1          VARCHAR, -- first concern, as a short code
    concern_2          VARCHAR, -- second concern, as a short code
    concern_3          VARCHAR, -- third concern, as a short code
    about_conduct      BOOLEAN, -- whether it is about how staff behaved rather than about the matter
    municipal_benefit  BOOLEAN, -- whether it is about municipal benefits (housing costs)
    is_urgent          BOOLEAN, -- whether somebody's existence is threatened
    acted_at           TIMESTAMP, -- first action, local time; empty: none yet
    answered_at        TIMESTAMP, -- first answer, local time; empty: still open
    answered_in_time   BOOLEAN, -- whether the answer met the deadline, where the source says only that
    closed_at          TIMESTAMP, -- when it was closed, local time; empty: still open
    outcome            VARCHAR   CHECK (outcome IN ('remedied', 'partly_remedied', 'explained', 'unjustified', 'passed_on', 'withdrawn', 'other')), -- remedied, partly_remedied, explained, unjustified, passed_on, withdrawn or other
    was_mediated       BOOLEAN, -- whether the ombuds office mediated in a dispute
    was_disputed       BOOLEAN, -- whether the person disputed the answer
    to_site_manager    BOOLEAN, -- whether it went straight to the site manager, by the lane for advice centres
    objection_at       TIMESTAMP, -- when an objection on the same matter was received, local time; empty: none known
    lawsuit_at         TIMESTAMP  -- when a lawsuit on the same matter was received, local time; empty: none known
);
