-- Duties: offices that people hold in units. What a duty is and may, packs say; who holds it, the people of a unit's
-- administrator say, as with roles: nobody gives themselves one.
CREATE TABLE account_duty (
    id         text PRIMARY KEY DEFAULT gen_random_uuid()::text,
    login      text NOT NULL REFERENCES account,
    duty       text NOT NULL CHECK (duty ~ '^[a-z][a-z0-9-]{0,62}$'),
    unit       text NOT NULL CHECK (unit <> ''),
    -- Last day; empty: without end.
    until_day  date,
    granted_by text NOT NULL,
    granted_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (login, duty, unit)
);
-- Given and taken, never turned into another.
REVOKE UPDATE ON account_duty FROM qm_app;

-- How duties came and went; written by the table of duties itself.
CREATE TABLE account_duty_history (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    grant_id  text NOT NULL,
    login     text NOT NULL,
    duty      text NOT NULL,
    unit      text NOT NULL,
    until_day date,
    given_at  timestamptz NOT NULL,
    given_by  text NOT NULL,
    taken_at  timestamptz,
    taken_by  text NOT NULL DEFAULT ''
);
CREATE INDEX account_duty_history_of ON account_duty_history (login);
CREATE FUNCTION remember_duties() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO account_duty_history (grant_id, login, duty, unit, until_day, given_at, given_by)
        SELECT NEW.id, NEW.login, NEW.duty, NEW.unit, NEW.until_day, NEW.granted_at, NEW.granted_by
         WHERE NOT EXISTS (SELECT FROM account_duty_history h WHERE h.grant_id = NEW.id AND h.taken_at IS NULL);
    ELSE
        UPDATE account_duty_history
           SET taken_at = now(), taken_by = coalesce(current_setting('qm.login', true), '')
         WHERE grant_id = OLD.id AND taken_at IS NULL;
    END IF;
    RETURN NULL;
END
$$;
-- Not where a backup is restored, which brings the history with it: nobody acts then.
CREATE TRIGGER remember_duties AFTER INSERT OR DELETE ON account_duty
    FOR EACH ROW WHEN (coalesce(current_setting('qm.login', true), '') <> '') EXECUTE FUNCTION remember_duties();
REVOKE INSERT, UPDATE, DELETE ON account_duty_history FROM qm_app;
REVOKE ALL ON FUNCTION remember_duties() FROM PUBLIC;

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['account_duty', 'account_duty_history'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY owner_work ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', guarded);
        EXECUTE format(
            'CREATE POLICY system_work ON %I USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()))', guarded);
    END LOOP;
END
$$;
CREATE POLICY own_look ON account_duty FOR SELECT TO qm_app USING (login = (SELECT qm_login()));
CREATE POLICY people_look ON account_duty FOR SELECT TO qm_app USING (
    login IN (SELECT a.login FROM account a WHERE a.unit IN (SELECT qm_people_units('people.manage'))));
CREATE POLICY people_give ON account_duty FOR INSERT TO qm_app WITH CHECK (
    unit IN (SELECT qm_people_units('people.manage')) AND login IS DISTINCT FROM (SELECT qm_login())
    AND granted_by = (SELECT qm_login())
    AND login IN (SELECT a.login FROM account a WHERE a.unit IN (SELECT qm_people_units('people.manage'))));
CREATE POLICY people_take ON account_duty FOR DELETE TO qm_app USING (
    unit IN (SELECT qm_people_units('people.manage')) AND login IS DISTINCT FROM (SELECT qm_login())
    AND login IN (SELECT a.login FROM account a WHERE a.unit IN (SELECT qm_people_units('people.manage'))));
CREATE POLICY own_look ON account_duty_history FOR SELECT TO qm_app USING (login = (SELECT qm_login()));
CREATE POLICY people_look ON account_duty_history FOR SELECT TO qm_app USING (
    login IN (SELECT a.login FROM account a WHERE a.unit IN (SELECT qm_people_units('people.manage'))));
