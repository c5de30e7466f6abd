-- What people ask about what is kept of their own account: another name, or that it be erased. Answered in thirty days;
-- a refusal has its reason.
ALTER TABLE account
    ADD COLUMN erased_at timestamptz,
    DROP CONSTRAINT account_disabled_reason_check,
    ADD CONSTRAINT account_disabled_reason_check
        CHECK (disabled_reason IN ('', 'left', 'idle', 'administrator', 'erased')),
    -- What was erased does not come back.
    ADD CHECK (erased_at IS NULL OR disabled_at IS NOT NULL AND password_hash IS NULL);

CREATE TABLE account_request (
    id         text PRIMARY KEY DEFAULT gen_random_uuid()::text,
    login      text NOT NULL REFERENCES account,
    kind       text NOT NULL CHECK (kind IN ('name', 'erasure')),
    -- The name that is asked for; emptied with the account.
    name_zh    text NOT NULL DEFAULT '' CHECK (length(name_zh) <= 100),
    name_en    text NOT NULL DEFAULT '' CHECK (length(name_en) <= 100),
    reason     text NOT NULL CHECK (length(reason) <= 500),
    asked_at   timestamptz NOT NULL,
    due_on     date NOT NULL,
    state      text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'refused', 'withdrawn')),
    decided_by text CHECK (decided_by <> login OR state = 'withdrawn'),
    decided_at timestamptz CHECK ((decided_at IS NULL) = (state = 'pending')),
    answer     text NOT NULL DEFAULT '' CHECK (length(answer) <= 500 AND (state <> 'refused' OR answer <> ''))
);
CREATE UNIQUE INDEX account_request_once ON account_request (login, kind) WHERE state = 'pending';
ALTER TABLE account_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON account_request USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
CREATE POLICY own_look ON account_request FOR SELECT USING (login = (SELECT qm_login()));
CREATE POLICY own_ask ON account_request FOR INSERT WITH CHECK (login = (SELECT qm_login()) AND state = 'pending');
CREATE POLICY own_withdraw ON account_request FOR UPDATE
    USING (login = (SELECT qm_login()) AND state = 'pending')
    WITH CHECK (login = (SELECT qm_login()) AND state = 'withdrawn');
CREATE POLICY people_look ON account_request FOR SELECT USING (login IN (SELECT qm_managed_accounts()));
CREATE POLICY people_decide ON account_request FOR UPDATE
    USING (login IN (SELECT qm_managed_accounts()) AND state = 'pending')
    WITH CHECK (state IN ('accepted', 'refused') AND decided_by = (SELECT qm_login()));
REVOKE DELETE ON account_request FROM qm_app;
-- Goes with the account; no policy lets anybody but the system.
GRANT DELETE ON account_proposal TO qm_app;
