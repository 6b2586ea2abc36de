-- table      Caseload: the denominators, official monthly figures of a site
-- grain      one row per month and site
-- identity   month, site
-- time       month
CREATE TABLE caseload (
    month             DATE    NOT NULL CHECK (day(month) = 1 AND month BETWEEN '1990-01-01' AND '2100-01-01'), -- first day of the month
    site              VARCHAR NOT NULL, -- the office
    households        INTEGER CHECK (households > 0), -- benefit households, from 1
    posts             DOUBLE  CHECK (posts >= 0), -- full-time posts filled, from 0
    ombuds_posts      DOUBLE  CHECK (ombuds_posts >= 0), -- full-time posts of the ombuds office, from 0
    decisions_sent    INTEGER CHECK (decisions_sent >= 0), -- decisions on benefits sent, from 0
    new_applications  INTEGER CHECK (new_applications >= 0) -- new applications received, from 0
);
