-- Keys of the digests that stand in the record for sealed values of somebody. The record itself is never changed: whose
-- key is deleted, of them the digests say nothing any more.
CREATE TABLE audit_person_key (
    subject text PRIMARY KEY,
    sealed  bytea NOT NULL
);
REVOKE UPDATE ON audit_person_key FROM qm_app;
ALTER TABLE audit_person_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON audit_person_key USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
