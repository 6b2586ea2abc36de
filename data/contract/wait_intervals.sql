-- table      Office waiting times per hour: what a system delivers that only shows means
-- grain      one row per hour and site
-- identity   hour_at, site
-- time       hour_at
CREATE TABLE wait_intervals (
    hour_at                    TIMESTAMP NOT NULL CHECK (hour_at BETWEEN '1990-01-01' AND '2100-01-01'), -- start of the hour, local time
    site                       VARCHAR   NOT NULL, -- the office
    mean_wait_with_minutes     DOUBLE    CHECK (mean_wait_with_minutes BETWEEN 0 AND 1440), -- mean wait with appointment, minutes from 0 to 1,440; empty: closed or nobody
    mean_wait_without_minutes  DOUBLE    CHECK (mean_wait_without_minutes BETWEEN 0 AND 1440), -- mean wait without appointment, minutes from 0 to 1,440; empty: closed or nobody
    visitors_with_n            INTEGER   CHECK (visitors_with_n >= 0), -- visitors with appointment, from 0; empty: not delivered
    visitors_without_n         INTEGER   CHECK (visitors_without_n >= 0)  -- visitors without appointment, from 0; empty: not delivered
);
