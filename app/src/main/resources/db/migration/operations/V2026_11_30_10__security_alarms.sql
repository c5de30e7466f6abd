-- Signs of intrusion (GB/T 22239-2019, 8.1.4.4 f): one row as long as nobody has looked at it, however often it is seen.
CREATE TABLE security_alarm (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL CHECK (kind ~ '^[a-z_]{1,40}$'),
    -- A login or a network address.
    subject  text NOT NULL CHECK (char_length(subject) <= 100),
    seen     integer NOT NULL CHECK (seen > 0),
    first_at timestamptz NOT NULL,
    last_at  timestamptz NOT NULL,
    -- What somebody found out and did.
    closed_at timestamptz,
    closed_by text NOT NULL DEFAULT '',
    finding   text NOT NULL DEFAULT '' CHECK (char_length(finding) <= 500),
    CHECK ((closed_at IS NULL) = (closed_by = '')),
    CHECK (closed_at IS NULL OR finding <> '')
);
CREATE UNIQUE INDEX security_alarm_open ON security_alarm (kind, subject) WHERE closed_at IS NULL;

ALTER TABLE security_alarm ENABLE ROW LEVEL SECURITY;
ALTER TABLE security_alarm FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON security_alarm FOR SELECT USING ((SELECT qm_may('security.watch', '')));
CREATE POLICY close ON security_alarm FOR UPDATE USING ((SELECT qm_may('security.watch', '')));
CREATE POLICY system_work ON security_alarm USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
REVOKE UPDATE, DELETE ON security_alarm FROM qm_app;
GRANT UPDATE (seen, last_at, closed_at, closed_by, finding) ON security_alarm TO qm_app;
