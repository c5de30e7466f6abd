-- Browsers from which somebody has signed in completely. Failed tries of strangers do not make them wait. The cookie's
-- value is not here, only its digest.
CREATE TABLE known_device (
    login   text NOT NULL REFERENCES account,
    digest  bytea NOT NULL CHECK (length(digest) = 32),
    browser text NOT NULL DEFAULT '',
    since   timestamptz NOT NULL,
    used_at timestamptz NOT NULL,
    PRIMARY KEY (login, digest)
);
ALTER TABLE known_device ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_look ON known_device FOR SELECT USING (login = (SELECT qm_login()));
CREATE POLICY own_end ON known_device FOR DELETE USING (login = (SELECT qm_login()));
CREATE POLICY system_work ON known_device USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));

-- Failed tries are counted for a name at an address, for a known device, for a name and for an address.
ALTER TABLE failed_sign_in
    DROP CONSTRAINT failed_sign_in_subject_check,
    ADD CONSTRAINT failed_sign_in_subject_check CHECK (subject ~ '^(name|address|code|pair|device):');
