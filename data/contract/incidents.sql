-- table      Incidents: threats and violence recorded in the office
-- grain      one row per incident
-- time       occurred_at
CREATE TABLE incidents (
    occurred_at  TIMESTAMP NOT NULL CHECK (occurred_at BETWEEN '1990-01-01' AND '2100-01-01'), -- when it happened, local time
    site         VARCHAR   NOT NULL, -- the office
    kind         VARCHAR   NOT NULL CHECK (kind IN ('insult', 'threat', 'damage', 'assault', 'ban', 'other')) -- insult, threat, damage, assault, ban (from the house) or other
);
