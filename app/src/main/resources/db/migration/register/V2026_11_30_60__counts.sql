-- What records add to the counts of their registers: as it is now, record by record, and as a log of what changed. The
-- number of a day is the sum of the log up to it, as it was known at a moment the sum of what was written by then.
CREATE TABLE register.count_part (
    district integer NOT NULL,
    register text NOT NULL,
    record   uuid NOT NULL,
    count    text NOT NULL,
    unit     integer NOT NULL,
    -- -infinity: it is there as long as the record stands so.
    day      date NOT NULL,
    options  text COLLATE "C" NOT NULL,
    amount   numeric NOT NULL,
    PRIMARY KEY (district, register, record, count, unit, day, options)
);

-- Rows are only ever added and name no record.
CREATE TABLE register.count_delta (
    district integer NOT NULL,
    register text NOT NULL,
    count    text NOT NULL,
    day      date NOT NULL,
    unit     integer NOT NULL,
    options  text COLLATE "C" NOT NULL,
    amount   numeric NOT NULL,
    at       timestamptz NOT NULL,
    -- Readers ask what became visible since they last looked, in whatever order it was committed.
    xid      xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX count_delta_sum ON register.count_delta (district, register, count, day) INCLUDE (unit, options, amount);
CREATE INDEX count_delta_xid ON register.count_delta (xid);

-- By which rules each register was counted whole.
CREATE TABLE register.count_rule (
    district integer NOT NULL,
    register text NOT NULL,
    digest   text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (district, register)
);

GRANT SELECT, INSERT, UPDATE (digest, at) ON register.count_rule TO qm_app;
GRANT SELECT, INSERT, UPDATE (amount), DELETE ON register.count_part TO qm_app;
GRANT SELECT, INSERT ON register.count_delta TO qm_app;

-- The engine counts and adds up; whoever asks for a number gets it from there, by the rules for numbers.
ALTER TABLE register.count_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE register.count_delta ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE register.count_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON register.count_part USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
CREATE POLICY system_work ON register.count_delta USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
CREATE POLICY system_work ON register.count_rule USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
