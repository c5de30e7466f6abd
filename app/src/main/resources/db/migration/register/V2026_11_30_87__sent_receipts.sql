-- By which code whoever sent a record follows it. Of the code there is a keyed hash alone, of who sent it nothing; a row
-- says no time, so that it stands beside no request.
CREATE TABLE register.sent_receipt (
    code     bytea PRIMARY KEY CHECK (octet_length(code) = 32),
    district integer NOT NULL,
    register text NOT NULL CHECK (register <> ''),
    record   uuid NOT NULL
);
GRANT SELECT, INSERT ON register.sent_receipt TO qm_app;

ALTER TABLE register.sent_receipt ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_work ON register.sent_receipt TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY system_work ON register.sent_receipt
    USING (COALESCE(current_setting('qm.login', true), '') LIKE '*%')
    WITH CHECK (COALESCE(current_setting('qm.login', true), '') LIKE '*%');
