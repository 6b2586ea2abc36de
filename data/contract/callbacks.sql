-- table      Callbacks: one promise to ring a person back
-- grain      one row per promise
-- time       promised_at
-- begins     promised_at
-- follows    closed_at
-- ahead      due_at
-- doubt      first_attempt_at  first_attempt_at < promised_at  rung back before it was promised
CREATE TABLE callbacks (
    promised_at       TIMESTAMP NOT NULL CHECK (promised_at BETWEEN '1990-01-01' AND '2100-01-01'), -- when the callback was promised, local time
    site              VARCHAR   NOT NULL, -- the office that promised it
    due_at            TIMESTAMP, -- when the promise ran out, local time; empty: 48 hours after it was given
    first_attempt_at  TIMESTAMP, -- first attempt to ring back, local time; empty: none yet
    reached_at        TIMESTAMP, -- when the person was reached, local time; empty: not reached
    closed_at         TIMESTAMP  -- when the promise was closed, reached or not, local time; empty: still open
);
