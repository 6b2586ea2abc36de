-- table      Staff shares: on how many officials the work of a month rests, never on whom
-- grain      one row per month, site and function
-- identity   month, site, function
-- time       month
CREATE TABLE staff_shares (
    month              DATE    NOT NULL CHECK (day(month) = 1 AND month BETWEEN '1990-01-01' AND '2100-01-01'), -- first day of the month
    site               VARCHAR NOT NULL, -- the office
    function           VARCHAR NOT NULL CHECK (function IN ('phone', 'counter', 'casework')), -- phone, counter or casework (work on applications and objections)
    contributing_n     INTEGER NOT NULL CHECK (contributing_n >= 0), -- officials who dealt with at least one case in the month, from 0
    largest_share      DOUBLE  CHECK (largest_share BETWEEN 0 AND 1), -- share of the cases that the busiest of them dealt with, from 0 to 1
    two_largest_share  DOUBLE  CHECK (two_largest_share BETWEEN 0 AND 1 AND two_largest_share >= largest_share) -- share of the cases that the two busiest dealt with together, from 0 to 1
);
