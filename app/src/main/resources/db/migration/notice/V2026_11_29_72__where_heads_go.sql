-- Addresses outside of the house to which the end of the record goes every day. Auditors and administrators set them; as
-- with people's, the address is sealed.
CREATE TABLE head_recipient (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address text NOT NULL,
    lang    text NOT NULL CHECK (lang IN ('zh', 'en')),
    by      text NOT NULL,
    at      timestamptz NOT NULL
);
ALTER TABLE head_recipient ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY care ON head_recipient USING ((SELECT qm_may('record.heads', '')));
CREATE POLICY system_work ON head_recipient USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
REVOKE UPDATE ON head_recipient FROM qm_app;
