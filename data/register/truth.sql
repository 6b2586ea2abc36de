-- table      Truth: what a figure of a simulated jobcenter would be without appointments; without rows where records are real
CREATE TABLE truth (
    measure        VARCHAR NOT NULL, -- name of the measure
    segment        VARCHAR, -- part that is shown apart; empty: none
    figure         VARCHAR NOT NULL, -- value, n, median, p90, share_over or share_within; of a breakdown its category
    month          DATE    NOT NULL, -- first day of the month, or of the quarter where none is finer
    site           VARCHAR NOT NULL, -- site
    value          DOUBLE, -- the figure of the records; empty: none
    value_without  DOUBLE, -- the same figure in the paired world without appointments; empty: none
    n              DOUBLE, -- how many the figure rests on: a rate's denominator, a breakdown's whole
    n_without      DOUBLE  -- the same in the paired world
);
