-- How far an action was on which day. What was saved before speaks for the day on which it was saved.
CREATE TABLE work_action_step (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action bigint NOT NULL REFERENCES work_action,
    state  text NOT NULL CHECK (state IN ('not_begun', 'under_way', 'done')),
    share  integer NOT NULL CHECK (share BETWEEN 0 AND 100),
    day    date NOT NULL,
    by     text NOT NULL,
    at     timestamptz NOT NULL,
    CHECK (day <= (at AT TIME ZONE 'Asia/Shanghai')::date)
);
CREATE INDEX work_action_step_of ON work_action_step (action);
-- The owner is bound by policies too: what it moves here is moved as the system.
SELECT set_config('qm.login', '*migration', true);
INSERT INTO work_action_step (action, state, share, day, by, at)
SELECT id, state, share, (at AT TIME ZONE 'Asia/Shanghai')::date, by, at FROM work_action ORDER BY id;

ALTER TABLE matter_step ADD COLUMN day date;
UPDATE matter_step SET day = (at AT TIME ZONE 'Asia/Shanghai')::date;
ALTER TABLE matter_step
    ALTER COLUMN day SET NOT NULL,
    ADD CONSTRAINT matter_step_day_not_after_entry CHECK (day <= (at AT TIME ZONE 'Asia/Shanghai')::date);

-- Besides files, the words of a reference prove an action: without type and content.
ALTER TABLE work_evidence ADD CONSTRAINT work_evidence_reference CHECK (type <> '' OR octet_length(content) = 0);

-- Who set the first deadline: the unit, or the office.
ALTER TABLE work_action ADD COLUMN due_by text, ADD COLUMN due_by_office boolean;
UPDATE work_action a
   SET due_by = a.by,
       due_by_office = EXISTS (SELECT FROM account_role r WHERE r.login = a.by AND r.role = 'office');
ALTER TABLE work_action ALTER COLUMN due_by SET NOT NULL, ALTER COLUMN due_by_office SET NOT NULL;
ALTER TABLE matter ADD COLUMN due_by_office boolean;
UPDATE matter m
   SET due_by_office = m.kind = 'decision'
       OR EXISTS (SELECT FROM account_role r WHERE r.login = m.by AND r.role = 'office');
ALTER TABLE matter ALTER COLUMN due_by_office SET NOT NULL;

-- The first deadline and who set it are never overwritten; a change is a row of its own.
REVOKE UPDATE ON work_action FROM qm_app;
GRANT UPDATE (measure, title, owner, state, share, note, withdrawn, version, by, at) ON work_action TO qm_app;

CREATE TABLE deadline_change (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action    bigint REFERENCES work_action,
    matter    bigint REFERENCES matter,
    due       date NOT NULL,
    reason    text NOT NULL CHECK (reason <> ''),
    set_by    text NOT NULL,
    by_office boolean NOT NULL,
    at        timestamptz NOT NULL,
    CHECK (num_nonnulls(action, matter) = 1)
);
CREATE INDEX deadline_change_of_action ON deadline_change (action);
CREATE INDEX deadline_change_of_matter ON deadline_change (matter);
REVOKE UPDATE, DELETE ON deadline_change, work_action_step FROM qm_app;

-- A deadline that the office set is changed by the office alone; one of the unit's by who set it, the unit's approver or
-- the office.
CREATE FUNCTION keep_deadline() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    of_unit text;
    setter  text;
    fixed   boolean;
    office  boolean;
BEGIN
    -- The owner of the table writes what was checked before: a restored backup.
    IF qm_system() OR current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN NEW;
    END IF;
    SELECT a.unit, a.due_by, a.due_by_office INTO of_unit, setter, fixed
      FROM (SELECT unit, due_by, due_by_office FROM work_action WHERE id = NEW.action
            UNION ALL SELECT unit, by, due_by_office FROM matter WHERE id = NEW.matter) a;
    SELECT c.set_by, c.by_office INTO setter, fixed
      FROM (SELECT setter AS set_by, fixed AS by_office, 0 AS id
            UNION ALL SELECT d.set_by, d.by_office, d.id FROM deadline_change d
                       WHERE d.action = NEW.action OR d.matter = NEW.matter) c
     ORDER BY c.id DESC LIMIT 1;
    office := of_unit IN (SELECT qm_units('decision.write'));
    IF NEW.set_by IS DISTINCT FROM qm_login() OR NEW.by_office IS DISTINCT FROM office
       OR (fixed AND NOT office)
       OR NOT (office OR of_unit IN (SELECT qm_units('approve'))
               OR (setter = qm_login() AND of_unit IN (SELECT qm_units('workplan.write')))) THEN
        RAISE EXCEPTION 'the deadline is not theirs to change'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'deadline_change_right';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_deadline BEFORE INSERT ON deadline_change FOR EACH ROW EXECUTE FUNCTION keep_deadline();

-- What hangs on an action or matter is seen by whoever sees that.
ALTER TABLE work_action_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON work_action_step FOR SELECT TO qm_app USING (action IN (SELECT id FROM work_action));
CREATE POLICY add ON work_action_step FOR INSERT TO qm_app
    WITH CHECK (action IN (SELECT id FROM work_action WHERE unit IN (SELECT qm_units('workplan.write'))));
CREATE POLICY system_work ON work_action_step USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
ALTER TABLE deadline_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON deadline_change FOR SELECT TO qm_app
    USING (action IN (SELECT id FROM work_action) OR matter IN (SELECT id FROM matter));
CREATE POLICY add ON deadline_change FOR INSERT TO qm_app
    WITH CHECK (action IN (SELECT id FROM work_action) OR matter IN (SELECT id FROM matter));
CREATE POLICY system_work ON deadline_change USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
