-- What people owe, of all rooms in one table: written with the change that opens, moves or ends it, counted and paged here.

-- Groups of people by which rooms say who owes something and who may know of it, such as those who report for a unit. A
-- group and a unit together are one number in what a task carries: no * 2^32 + org_unit.ix (0 for no unit).
CREATE TABLE work_audience (
    no     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    key    text NOT NULL,
    UNIQUE (source, key)
);

CREATE TABLE work_task (
    plan       text NOT NULL,
    id         text NOT NULL,
    -- Tells apart what the same piece of work asks of different people.
    turn       text NOT NULL,
    source     text NOT NULL,
    -- What it is about: all tasks of a subject are written together.
    subject    text NOT NULL,
    unit       text NOT NULL,
    title_zh   text NOT NULL,
    title_en   text NOT NULL,
    -- A page of ours: never another site.
    link       text NOT NULL CHECK (link ~ '^/([^/\\]|$)'),
    due        date,
    at_once    boolean NOT NULL,
    -- From then on people are told; what comes by the calendar is a question, not a write.
    shown_from timestamptz NOT NULL,
    owed       int8multirange NOT NULL,
    known      int8multirange NOT NULL,
    opened_at  timestamptz NOT NULL,
    PRIMARY KEY (plan, id, turn)
);
CREATE INDEX work_task_subject ON work_task (source, subject);
CREATE INDEX work_task_due ON work_task (due);
CREATE INDEX work_task_owed ON work_task USING gist (owed);
CREATE INDEX work_task_known ON work_task USING gist (known);

-- Who looks tells the transaction of which audiences they are one; what is not told opens nothing.
CREATE FUNCTION qm_task_owed() RETURNS int8multirange
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT nullif(current_setting('qm.task_owed', true), '')::int8multirange
$$;
CREATE FUNCTION qm_task_known() RETURNS int8multirange
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT nullif(current_setting('qm.task_known', true), '')::int8multirange
$$;

-- Worked out once for a statement, then plain overlap, which the index serves.
ALTER TABLE work_audience ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE work_task ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY audience ON work_task FOR SELECT
    USING (owed && (SELECT qm_task_owed()) OR known && (SELECT qm_task_known()));
CREATE POLICY system_work ON work_task USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
CREATE POLICY system_work ON work_audience USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
