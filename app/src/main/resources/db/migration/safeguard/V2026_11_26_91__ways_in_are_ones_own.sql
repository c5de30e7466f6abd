-- How somebody gets in is theirs alone: tokens, second factors, passkeys and sessions are hidden from everybody else,
-- administrators and auditors too. The system sees them where it lets somebody in, or ends what an administrator resets.
ALTER TABLE api_token        ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE totp             ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE recovery_code    ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE user_entities    ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE user_credentials ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE web_session      ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON api_token USING (login = (SELECT qm_login()));
CREATE POLICY own ON totp USING (login = (SELECT qm_login()));
CREATE POLICY own ON recovery_code USING (login = (SELECT qm_login()));
CREATE POLICY own ON user_entities USING (name = (SELECT qm_login()));
CREATE POLICY own ON user_credentials USING (EXISTS (
    SELECT FROM user_entities e WHERE e.id = user_entity_user_id AND e.name = (SELECT qm_login())));
-- Sessions begin and go on by the system's hand; a person looks at their own and ends them.
CREATE POLICY own_look ON web_session FOR SELECT USING (login = (SELECT qm_login()));
CREATE POLICY own_end ON web_session FOR DELETE USING (login = (SELECT qm_login()));

-- What is asked before anybody is known is the system's alone.
ALTER TABLE one_time_code    ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE failed_sign_in   ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE account_identity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['api_token', 'totp', 'recovery_code', 'user_entities', 'user_credentials',
        'web_session', 'one_time_code', 'failed_sign_in', 'account_identity']
    LOOP
        EXECUTE format(
            'CREATE POLICY system_work ON %I USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()))', guarded);
    END LOOP;
END
$$;
