-- table      Remedies: objections and lawsuits against decisions on benefits
-- grain      one row per objection or lawsuit
-- time       received_at
-- begins     received_at
-- follows    decided_at
-- doubt      decided_at  decided_at::DATE < received_at::DATE  decided before it was received
-- doubt      concern  if(strlen(concern) > length(concern), regexp_matches(concern, '(Ã[^ A-Za-z]|Â[§ °´»«]|â€|�)'), FALSE)  letters damaged by a wrong character encoding
CREATE TABLE remedies (
    received_at  TIMESTAMP NOT NULL CHECK (received_at BETWEEN '1990-01-01' AND '2100-01-01'), -- when it was received, local time
    site         VARCHAR   NOT NULL, -- the office whose decision is attacked
    kind         VARCHAR   NOT NULL CHECK (kind IN ('objection', 'lawsuit')), -- objection or lawsuit
    concern      VARCHAR, -- what it is about, as a short code
    decided_at   TIMESTAMP, -- when it was decided, local time; empty: still open
    outcome      VARCHAR   CHECK (outcome IN ('changed', 'partly_changed', 'rejected', 'withdrawn', 'other')), -- changed, partly_changed, rejected, withdrawn or other
    own_error    BOOLEAN, -- whether the decision that was changed was an error of the office's own
    lawsuit_at   TIMESTAMP -- of an objection: when a lawsuit on the same matter was received, local time; empty: none known
);
