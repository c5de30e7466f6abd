-- An entry says for which day it speaks; of what is done that is the day on which it was done. What was entered before
-- speaks for the day on which it was done or, where none was given, for the day on which it was written.
ALTER TABLE progress ADD COLUMN day date;
UPDATE progress
   SET day = least(coalesce(done_on, 'infinity'), (at AT TIME ZONE 'Asia/Shanghai')::date);
ALTER TABLE progress
    ALTER COLUMN day SET NOT NULL,
    ADD CONSTRAINT progress_day_not_after_entry CHECK (day <= (at AT TIME ZONE 'Asia/Shanghai')::date),
    DROP COLUMN done_on;

-- What shows that something is done: the words of a reference (number of a document, address), or the name of a file.
CREATE TABLE progress_evidence (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    progress   bigint NOT NULL REFERENCES progress,
    label      text NOT NULL CHECK (label <> ''),
    -- Of a file its media type; empty for a reference.
    type       text NOT NULL,
    by         text NOT NULL,
    at         timestamptz NOT NULL,
    removed_by text,
    removed_at timestamptz,
    CHECK ((removed_by IS NULL) = (removed_at IS NULL))
);
CREATE INDEX progress_evidence_of ON progress_evidence (progress);
REVOKE UPDATE, DELETE ON progress_evidence FROM qm_app;
GRANT UPDATE (removed_by, removed_at) ON progress_evidence TO qm_app;

-- The file itself: seen by whoever reads the unit's work plan, kept once and never changed.
CREATE TABLE progress_file (
    evidence bigint PRIMARY KEY REFERENCES progress_evidence,
    unit     text NOT NULL REFERENCES org_unit (id),
    content  bytea NOT NULL
);
REVOKE UPDATE, DELETE ON progress_file FROM qm_app;
ALTER TABLE progress_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON progress_file FOR SELECT TO qm_app USING (unit IN (SELECT qm_units('workplan.read')));
CREATE POLICY add ON progress_file FOR INSERT TO qm_app WITH CHECK (unit IN (SELECT qm_units('workplan.write')));
CREATE POLICY system_work ON progress_file USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
