-- table      About: the release's own card
-- key        key
CREATE TABLE about (
    key    VARCHAR NOT NULL, -- what it says
    value  VARCHAR NOT NULL  -- the value
);
