-- What a unit undertakes in a year to carry out a measure of the plan.
CREATE TABLE work_action (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan      text NOT NULL,
    unit      text NOT NULL REFERENCES org_unit (id),
    year      integer NOT NULL,
    measure   text NOT NULL,
    title     text NOT NULL CHECK (title <> ''),
    -- A post, not a private person.
    owner     text NOT NULL,
    due       date NOT NULL,
    state     text NOT NULL CHECK (state IN ('not_begun', 'under_way', 'done')),
    share     integer NOT NULL CHECK (share BETWEEN 0 AND 100),
    note      text NOT NULL,
    withdrawn boolean NOT NULL DEFAULT false,
    -- Counts every save, so that of two editors the second is told.
    version   integer NOT NULL DEFAULT 1,
    by        text NOT NULL,
    at        timestamptz NOT NULL,
    synthetic boolean NOT NULL DEFAULT false
);
CREATE INDEX work_action_of ON work_action (plan, year, unit);

-- Money of an action by source, in yuan.
CREATE TABLE work_money (
    action bigint NOT NULL REFERENCES work_action,
    source text NOT NULL CHECK (source IN ('central', 'province', 'city', 'district', 'society')),
    budget numeric(14, 2) NOT NULL CHECK (budget >= 0),
    spent  numeric(14, 2) NOT NULL CHECK (spent >= 0),
    PRIMARY KEY (action, source)
);

-- Files that show that an action was done.
CREATE TABLE work_evidence (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action  bigint NOT NULL REFERENCES work_action,
    name    text NOT NULL,
    type    text NOT NULL,
    content bytea NOT NULL,
    removed boolean NOT NULL DEFAULT false,
    by      text NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX work_evidence_of ON work_evidence (action);

REVOKE DELETE ON work_action, work_evidence FROM qm_app;

ALTER TABLE work_action ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON work_action FOR SELECT TO qm_app USING (unit IN (SELECT qm_units('workplan.read')));
CREATE POLICY add ON work_action FOR INSERT TO qm_app WITH CHECK (qm_may('workplan.write', unit));
CREATE POLICY change ON work_action FOR UPDATE TO qm_app USING (qm_may('workplan.write', unit));

-- What hangs on an action is seen and written by whoever sees and writes the action.
ALTER TABLE work_money ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON work_money FOR SELECT TO qm_app USING (EXISTS (SELECT FROM work_action a WHERE a.id = action));
CREATE POLICY write ON work_money FOR ALL TO qm_app
    USING (EXISTS (SELECT FROM work_action a WHERE a.id = action AND qm_may('workplan.write', a.unit)));
ALTER TABLE work_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON work_evidence FOR SELECT TO qm_app USING (EXISTS (SELECT FROM work_action a WHERE a.id = action));
CREATE POLICY write ON work_evidence FOR ALL TO qm_app
    USING (EXISTS (SELECT FROM work_action a WHERE a.id = action AND qm_may('workplan.write', a.unit)));
