-- table      Sites: the offices
-- grain      one row per site
-- identity   site
CREATE TABLE sites (
    site       VARCHAR NOT NULL, -- code that stands in the other tables
    name       VARCHAR NOT NULL, -- name that readers see
    opened_on  DATE, -- first day of service
    closed_on  DATE  -- last day of service; empty: still open
);
