-- table      Telephone sums: what a system delivers that only adds up calls per interval
-- grain      one row per interval, site and line
-- identity   interval_at, site, line
-- time       interval_at
CREATE TABLE phone_intervals (
    interval_at         TIMESTAMP NOT NULL CHECK (interval_at BETWEEN '1990-01-01' AND '2100-01-01'), -- start of the interval, local time
    site                VARCHAR   NOT NULL, -- the office
    line                VARCHAR   CHECK (line IN ('service_centre', 'caseworker')), -- service_centre or caseworker
    offered_n           INTEGER   NOT NULL CHECK (offered_n >= 0), -- calls offered, from 0
    answered_n          INTEGER   NOT NULL CHECK (answered_n >= 0), -- calls answered, from 0
    abandoned_n         INTEGER   CHECK (abandoned_n >= 0), -- calls abandoned by the caller, from 0
    busy_n              INTEGER   CHECK (busy_n >= 0), -- calls turned away, from 0
    closed_n            INTEGER   CHECK (closed_n >= 0), -- calls outside opening hours, from 0
    answered_within_20s_n  INTEGER CHECK (answered_within_20s_n >= 0), -- calls answered within 20 seconds, from 0
    answered_wait_seconds  BIGINT  CHECK (answered_wait_seconds >= 0), -- waiting time of all answered calls together, seconds
    CHECK (answered_n <= offered_n), -- more calls answered than offered
    CHECK (answered_within_20s_n <= answered_n), -- more calls answered within 20 seconds than answered
    CHECK (answered_n + coalesce(abandoned_n, 0) + coalesce(busy_n, 0) + coalesce(closed_n, 0) <= offered_n) -- the parts exceed the calls offered
);
