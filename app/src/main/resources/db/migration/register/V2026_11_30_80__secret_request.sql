-- A look at what is sealed, or at who told, that another person has to agree to. That somebody asks says nothing of
-- whether there is something to see: it can be asked of every record.
CREATE TABLE register.secret_request (
    district    integer NOT NULL,
    id          uuid NOT NULL,
    register    text NOT NULL,
    record      uuid NOT NULL,
    -- What the one who asks calls the record.
    about       text NOT NULL CHECK (about <> ''),
    asked_by    text NOT NULL CHECK (asked_by <> ''),
    -- Of the person who may agree.
    duty        text NOT NULL CHECK (duty <> ''),
    purpose     text NOT NULL CHECK (purpose <> ''),
    asked_at    timestamptz NOT NULL,
    answered_by text CHECK (answered_by <> asked_by),
    answered_at timestamptz,
    agreed      boolean,
    valid_until timestamptz,
    PRIMARY KEY (district, id),
    CONSTRAINT answered_whole CHECK (num_nulls(answered_by, answered_at, agreed) IN (0, 3)),
    CONSTRAINT valid_if_agreed CHECK ((valid_until IS NOT NULL) = coalesce(agreed, false))
);
CREATE INDEX secret_request_mine ON register.secret_request (district, record, asked_by, asked_at);
CREATE INDEX secret_request_open ON register.secret_request (district, duty, asked_at) WHERE answered_at IS NULL;
GRANT SELECT, INSERT ON register.secret_request TO qm_app;
GRANT UPDATE (answered_by, answered_at, agreed, valid_until) ON register.secret_request TO qm_app;

-- Who asks sees what they asked; who holds the duty today, as the connection says, sees and answers what others asked.
ALTER TABLE register.secret_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_work ON register.secret_request TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY system_work ON register.secret_request
    USING (COALESCE(current_setting('qm.login', true), '') LIKE '*%')
    WITH CHECK (COALESCE(current_setting('qm.login', true), '') LIKE '*%');
CREATE POLICY own_look ON register.secret_request FOR SELECT TO qm_app
    USING (asked_by = NULLIF(current_setting('qm.login', true), ''));
CREATE POLICY own_ask ON register.secret_request FOR INSERT TO qm_app
    WITH CHECK (asked_by = NULLIF(current_setting('qm.login', true), '') AND answered_at IS NULL);
CREATE POLICY second_look ON register.secret_request FOR SELECT TO qm_app
    USING (duty = ANY (NULLIF(current_setting('qm.register_seconds', true), '')::text[])
       AND asked_by <> NULLIF(current_setting('qm.login', true), ''));
CREATE POLICY second_answer ON register.secret_request FOR UPDATE TO qm_app
    USING (answered_at IS NULL AND duty = ANY (NULLIF(current_setting('qm.register_seconds', true), '')::text[])
       AND asked_by <> NULLIF(current_setting('qm.login', true), ''))
    WITH CHECK (answered_by = NULLIF(current_setting('qm.login', true), ''));
