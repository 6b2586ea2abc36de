-- table      Slot supply: which appointments could be booked at a moment
-- grain      one row per observation and calendar
-- time       observed_at
-- doubt      first_free_at  first_free_at < observed_at  a free slot in the past
-- doubt      third_free_at  third_free_at < first_free_at  the third free slot before the first
CREATE TABLE slot_supply (
    observed_at    TIMESTAMP NOT NULL CHECK (observed_at BETWEEN '1990-01-01' AND '2100-01-01'), -- when it was looked, local time
    site           VARCHAR   NOT NULL, -- the office
    calendar       VARCHAR   NOT NULL, -- which calendar or service
    first_free_at  TIMESTAMP, -- first free slot, local time; empty: none on offer
    third_free_at  TIMESTAMP, -- third free slot, local time; empty: fewer on offer
    free_d0        INTEGER CHECK (free_d0 >= 0), -- free slots today, from 0; empty: not seen
    free_d1        INTEGER CHECK (free_d1 >= 0), -- free slots tomorrow, from 0; empty: not seen
    free_d2        INTEGER CHECK (free_d2 >= 0), -- free slots in two days, from 0; empty: not seen
    free_d3        INTEGER CHECK (free_d3 >= 0), -- free slots in three days, from 0; empty: not seen
    free_d4        INTEGER CHECK (free_d4 >= 0), -- free slots in four days, from 0; empty: not seen
    free_w0        INTEGER CHECK (free_w0 >= 0), -- free slots this calendar week, from 0; empty: not seen
    free_w1        INTEGER CHECK (free_w1 >= 0)  -- free slots next calendar week, from 0; empty: not seen
);
