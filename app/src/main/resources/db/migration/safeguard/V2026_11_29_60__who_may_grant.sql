-- Who may give whom which right. What the pages ask, the database asks again: an administrator of a subtree sees and
-- changes its people alone; what reaches the district comes from a root; who audits and who runs the system is made by two.

-- What roles are, written from org.qingmiao.safeguard.Role by R__action_rules.sql.
CREATE TABLE IF NOT EXISTS role_rule (
    role             text PRIMARY KEY,
    -- Holds something in the whole district that not everybody holds there.
    reaches_district boolean NOT NULL,
    -- Is given by two people.
    two_people       boolean NOT NULL,
    second_factor    boolean NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON role_rule FROM qm_app;

-- An account belongs to a unit: whoever manages people there, manages it. Empty: to the district's root alone.
ALTER TABLE account ADD COLUMN unit text NOT NULL DEFAULT '';
WITH RECURSIVE above AS (
    SELECT r.login, r.id AS grant_id, u.id AS unit, u.parent, 0 AS steps
      FROM account_role r JOIN org_unit u ON u.id = r.unit
     WHERE r.lent_by IS NULL
    UNION ALL
    SELECT a.login, a.grant_id, u.id, u.parent, a.steps + 1
      FROM above a JOIN org_unit u ON u.id = a.parent WHERE a.steps < 100
), shared AS (
    SELECT a.login, a.unit, max(a.steps) AS steps
      FROM above a
     GROUP BY a.login, a.unit
    HAVING count(DISTINCT a.grant_id)
           = (SELECT count(*) FROM account_role r WHERE r.login = a.login AND r.lent_by IS NULL)
)
UPDATE account a
   SET unit = coalesce((SELECT s.unit FROM shared s WHERE s.login = a.login ORDER BY s.steps LIMIT 1), '');

-- Whether the connection's person manages people at a root.
CREATE FUNCTION qm_manages_district() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM org_unit WHERE parent IS NULL AND id IN (SELECT qm_units('people.manage')))
$$;

-- Units whose people the action reaches. Who holds it at a root reaches people of no unit, and of units that are gone.
CREATE FUNCTION qm_people_units(action text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH reach AS MATERIALIZED (SELECT qm_units(qm_people_units.action) AS unit),
         root AS (SELECT EXISTS (SELECT FROM org_unit o WHERE o.parent IS NULL AND o.id IN (SELECT unit FROM reach))
                      OR EXISTS (SELECT FROM reach WHERE unit = '') AS so)
    SELECT unit FROM reach WHERE unit <> ''
    UNION
    SELECT '' FROM root WHERE so
    UNION
    SELECT named.unit
      FROM (SELECT unit FROM account UNION SELECT unit FROM account_role) named, root
     WHERE so AND NOT EXISTS (SELECT FROM org_unit o WHERE o.id = named.unit)
$$;

-- Accounts in which the connection's person may change how they get in: of people of their units who hold nothing, now or
-- later, that lies outside or above. Never their own.
CREATE FUNCTION qm_managed_accounts() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH reach AS MATERIALIZED (SELECT qm_people_units('people.manage') AS unit),
         root AS MATERIALIZED (SELECT qm_system() OR qm_manages_district() AS so)
    SELECT a.login
      FROM account a, root
     WHERE a.login IS DISTINCT FROM qm_login()
       AND a.unit IN (SELECT unit FROM reach)
       AND NOT EXISTS (
           SELECT FROM account_role r LEFT JOIN role_rule rule USING (role)
            WHERE r.login = a.login
              AND coalesce(r.until_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)
              AND (r.unit NOT IN (SELECT unit FROM reach) OR coalesce(rule.reaches_district, true) AND NOT root.so))
$$;

-- Whether the duties of the person allow this role beside those they have. The row of the account is locked, so that two
-- grants at once cannot slip past each other; it asks as the owner, since who lends does not see another's roles.
CREATE FUNCTION qm_duties_allow(of_login text, new_role text, but_id text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM account WHERE login = of_login FOR UPDATE;
    RETURN NOT EXISTS (
        SELECT FROM account_role r
         WHERE r.login = of_login AND r.id <> but_id AND duty_of(r.role) <> duty_of(new_role));
END
$$;
CREATE OR REPLACE FUNCTION keep_duties_apart() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- The owner of the table may write what was checked before: a restored backup.
    IF current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN NEW;
    END IF;
    IF NOT qm_duties_allow(NEW.login, NEW.role, NEW.id) THEN
        RAISE EXCEPTION 'duties are split: % cannot hold % too', NEW.login, NEW.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_role_duties';
    END IF;
    RETURN NEW;
END
$$;

-- A right never widens on its way: neither by granting, nor by lending, nor by handing over. The system (first start,
-- demo) and the owner (restored backups, confirmed proposals) are not asked here.
CREATE FUNCTION keep_grants_in_reach() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    it   account_role%ROWTYPE;
    rule role_rule%ROWTYPE;
BEGIN
    IF TG_OP = 'DELETE' THEN it := OLD; ELSE it := NEW; END IF;
    IF qm_system() OR current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN it;
    END IF;
    SELECT * INTO rule FROM role_rule WHERE role = it.role;
    IF TG_OP = 'DELETE' THEN
        IF it.lent_by IS DISTINCT FROM qm_login() AND rule.reaches_district AND NOT qm_manages_district() THEN
            RAISE EXCEPTION 'out of reach: % is taken at the root', it.role USING ERRCODE = 'check_violation';
        END IF;
        RETURN it;
    END IF;
    IF it.login = qm_login() THEN
        RAISE EXCEPTION 'out of reach: nobody grants themselves' USING ERRCODE = 'check_violation';
    END IF;
    IF rule.two_people IS DISTINCT FROM false THEN
        RAISE EXCEPTION 'out of reach: % is granted by two people', it.role USING ERRCODE = 'check_violation';
    END IF;
    IF it.lent_by IS NOT NULL AND NOT it.handed THEN
        IF rule.reaches_district THEN
            RAISE EXCEPTION 'out of reach: lending % is confirmed at the root', it.role USING ERRCODE = 'check_violation';
        END IF;
        IF it.from_day IS NULL OR it.until_day IS NULL OR NOT EXISTS (
                SELECT FROM account_role own
                 WHERE own.login = it.lent_by AND own.role = it.role AND own.unit = it.unit AND own.lent_by IS NULL
                   AND coalesce(own.from_day <= it.from_day, true)
                   AND coalesce(own.until_day >= it.until_day, true)) THEN
            RAISE EXCEPTION 'out of reach: lent is what one holds, for days of it' USING ERRCODE = 'check_violation';
        END IF;
        RETURN it;
    END IF;
    IF rule.reaches_district AND NOT qm_manages_district() THEN
        RAISE EXCEPTION 'out of reach: % is granted at the root', it.role USING ERRCODE = 'check_violation';
    END IF;
    RETURN it;
END
$$;
CREATE TRIGGER keep_grants_in_reach BEFORE INSERT OR DELETE ON account_role
    FOR EACH ROW EXECUTE FUNCTION keep_grants_in_reach();
-- A grant is given and taken, never turned into another.
REVOKE UPDATE ON account_role FROM qm_app;

-- Who audits and who runs the system gets another way in by two people alone.
CREATE FUNCTION keep_ways_in_of_two() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.password_hash IS DISTINCT FROM OLD.password_hash AND NOT qm_system()
            AND current_user <> (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
            AND EXISTS (SELECT FROM account_role r JOIN role_rule USING (role) WHERE r.login = NEW.login AND two_people) THEN
        RAISE EXCEPTION 'out of reach: a reset of % takes two people', NEW.login USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_ways_in_of_two BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION keep_ways_in_of_two();

-- What one proposes and another confirms.
CREATE TABLE account_proposal (
    id          text PRIMARY KEY DEFAULT gen_random_uuid()::text,
    kind        text NOT NULL CHECK (kind IN ('grant', 'lend', 'hand_over', 'reset', 'link')),
    -- Whom it concerns.
    login       text NOT NULL REFERENCES account,
    role        text CHECK ((role IS NOT NULL) = (kind IN ('grant', 'lend', 'hand_over'))),
    unit        text NOT NULL DEFAULT '',
    from_day    date,
    until_day   date,
    lent_by     text REFERENCES account CHECK ((lent_by IS NOT NULL) = (kind IN ('lend', 'hand_over'))),
    -- Whether a reset takes the second factors away.
    factors     boolean NOT NULL DEFAULT false,
    -- Who the account is to be at the unified login; emptied once it is decided.
    subject     text,
    reason      text NOT NULL CHECK (reason <> '' AND length(reason) <= 500),
    proposed_by text NOT NULL REFERENCES account CHECK (proposed_by <> login),
    proposed_at timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL CHECK (expires_at > proposed_at),
    state       text NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'confirmed', 'refused', 'withdrawn', 'expired')),
    -- A login, or the console.
    decided_by  text CHECK (state <> 'confirmed' OR decided_by NOT IN (proposed_by, login)),
    decided_at  timestamptz CHECK ((decided_at IS NULL) = (state = 'pending')),
    answer      text NOT NULL DEFAULT '' CHECK (length(answer) <= 500 AND (state <> 'refused' OR answer <> ''))
);
CREATE UNIQUE INDEX account_proposal_once ON account_proposal (kind, login, coalesce(role, ''), unit)
    WHERE state = 'pending';
CREATE INDEX account_proposal_of ON account_proposal (login);

-- Whether somebody else manages people at a root.
CREATE FUNCTION qm_district_managers() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT g.login
      FROM grant_now g JOIN action_rule r ON r.role = g.role AND r.action = 'people.manage'
     WHERE r.reach = 'district' OR g.unit IN (SELECT id FROM org_unit WHERE parent IS NULL)
$$;

-- The second person's yes: the grant is made in the same act. Resets and links are done by who asked, in its transaction.
CREATE FUNCTION qm_confirm_proposal(of_id text, moment timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    it  account_proposal%ROWTYPE;
    who text := coalesce(current_setting('qm.login', true), '');
BEGIN
    SELECT * INTO it FROM account_proposal WHERE id = of_id FOR UPDATE;
    IF it.id IS NULL OR it.state <> 'pending' OR it.expires_at <= moment THEN
        RAISE EXCEPTION 'proposal: not pending' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT qm_system() AND (NOT qm_manages_district() OR who IN (it.proposed_by, it.login, coalesce(it.lent_by, ''))) THEN
        RAISE EXCEPTION 'proposal: another person confirms' USING ERRCODE = 'check_violation';
    END IF;
    IF it.kind <> 'lend' AND it.proposed_by NOT IN (SELECT qm_district_managers()) THEN
        RAISE EXCEPTION 'proposal: who proposed it may no longer' USING ERRCODE = 'check_violation';
    END IF;
    IF it.kind = 'lend' AND NOT EXISTS (
            SELECT FROM account_role own
             WHERE own.login = it.lent_by AND own.role = it.role AND own.unit = it.unit AND own.lent_by IS NULL
               AND coalesce(own.from_day <= it.from_day, true) AND coalesce(own.until_day >= it.until_day, true)) THEN
        RAISE EXCEPTION 'proposal: who proposed it may no longer' USING ERRCODE = 'check_violation';
    END IF;
    IF it.kind = 'hand_over' AND NOT EXISTS (
            SELECT FROM account_role own
             WHERE own.login = it.lent_by AND own.role = it.role AND own.unit = it.unit AND own.lent_by IS NULL) THEN
        RAISE EXCEPTION 'proposal: who proposed it may no longer' USING ERRCODE = 'check_violation';
    END IF;
    IF it.role IS NOT NULL THEN
        IF NOT qm_duties_allow(it.login, it.role, '') THEN
            RAISE EXCEPTION 'duties are split: % cannot hold % too', it.login, it.role
                USING ERRCODE = 'check_violation';
        END IF;
        INSERT INTO account_role (login, role, unit, from_day, until_day, lent_by, handed)
        VALUES (it.login, it.role, it.unit, it.from_day, it.until_day, it.lent_by, it.kind = 'hand_over')
        ON CONFLICT DO NOTHING;
    END IF;
    UPDATE account_proposal SET state = 'confirmed', decided_by = who, decided_at = moment, subject = NULL
     WHERE id = of_id;
END
$$;

-- Any other end of a proposal.
CREATE FUNCTION qm_close_proposal(of_id text, to_state text, said text, moment timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    it  account_proposal%ROWTYPE;
    who text := coalesce(current_setting('qm.login', true), '');
BEGIN
    SELECT * INTO it FROM account_proposal WHERE id = of_id FOR UPDATE;
    IF it.id IS NULL OR it.state <> 'pending' THEN
        RAISE EXCEPTION 'proposal: not pending' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT (CASE to_state
            WHEN 'withdrawn' THEN who = it.proposed_by
            WHEN 'refused' THEN who <> it.proposed_by AND (who = it.login OR qm_manages_district())
            WHEN 'expired' THEN qm_system() AND it.expires_at <= moment
            ELSE false END) THEN
        RAISE EXCEPTION 'proposal: not yours to end' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE account_proposal SET state = to_state, answer = said, decided_by = who, decided_at = moment, subject = NULL
     WHERE id = of_id;
END
$$;

-- How roles came and went, for their person and for who manages them; written by the table of roles itself.
CREATE TABLE account_role_history (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    grant_id  text NOT NULL,
    login     text NOT NULL,
    role      text NOT NULL,
    unit      text NOT NULL,
    from_day  date,
    until_day date,
    lent_by   text,
    handed    boolean NOT NULL,
    -- Empty for what was there before this history.
    given_at  timestamptz,
    given_by  text NOT NULL,
    taken_at  timestamptz,
    taken_by  text NOT NULL DEFAULT ''
);
CREATE INDEX account_role_history_of ON account_role_history (login);
INSERT INTO account_role_history (grant_id, login, role, unit, from_day, until_day, lent_by, handed, given_by)
SELECT id, login, role, unit, from_day, until_day, lent_by, handed, '' FROM account_role;
CREATE FUNCTION remember_roles() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO account_role_history
            (grant_id, login, role, unit, from_day, until_day, lent_by, handed, given_at, given_by)
        SELECT NEW.id, NEW.login, NEW.role, NEW.unit, NEW.from_day, NEW.until_day, NEW.lent_by, NEW.handed, now(),
               coalesce(current_setting('qm.login', true), '')
         WHERE NOT EXISTS (SELECT FROM account_role_history h WHERE h.grant_id = NEW.id AND h.taken_at IS NULL);
    ELSE
        UPDATE account_role_history
           SET taken_at = now(), taken_by = coalesce(current_setting('qm.login', true), '')
         WHERE grant_id = OLD.id AND taken_at IS NULL;
    END IF;
    RETURN NULL;
END
$$;
-- Not where a backup is restored, which brings the history with it: nobody acts then.
CREATE TRIGGER remember_roles AFTER INSERT OR DELETE ON account_role
    FOR EACH ROW WHEN (coalesce(current_setting('qm.login', true), '') <> '') EXECUTE FUNCTION remember_roles();
REVOKE INSERT, UPDATE, DELETE ON account_role_history FROM qm_app;

REVOKE ALL ON FUNCTION qm_manages_district(), qm_people_units(text), qm_managed_accounts(),
    qm_duties_allow(text, text, text), qm_district_managers(), qm_confirm_proposal(text, timestamptz),
    qm_close_proposal(text, text, text, timestamptz), remember_roles() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qm_manages_district(), qm_people_units(text), qm_managed_accounts(),
    qm_duties_allow(text, text, text), qm_district_managers(), qm_confirm_proposal(text, timestamptz),
    qm_close_proposal(text, text, text, timestamptz) TO qm_app;

-- The functions above read accounts and roles as the owner; a policy that asked them on the owner's behalf would go round
-- in a circle, so the owner has one of its own.
DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['account', 'account_role', 'account_proposal', 'account_role_history'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY owner_work ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', guarded);
        EXECUTE format(
            'CREATE POLICY system_work ON %I USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()))', guarded);
    END LOOP;
END
$$;
CREATE POLICY own_look ON account FOR SELECT TO qm_app USING (login = (SELECT qm_login()));
CREATE POLICY people_look ON account FOR SELECT TO qm_app USING (unit IN (SELECT qm_people_units('people.read')));
CREATE POLICY people_add ON account FOR INSERT TO qm_app WITH CHECK (unit IN (SELECT qm_people_units('people.manage')));
CREATE POLICY people_change ON account FOR UPDATE TO qm_app
    USING (login IN (SELECT qm_managed_accounts()))
    WITH CHECK (unit IN (SELECT qm_people_units('people.manage')));

CREATE POLICY own_look ON account_role FOR SELECT TO qm_app
    USING (login = (SELECT qm_login()) OR lent_by = (SELECT qm_login()));
CREATE POLICY people_look ON account_role FOR SELECT TO qm_app USING (login IN (SELECT a.login FROM account a));
CREATE POLICY lend ON account_role FOR INSERT TO qm_app WITH CHECK (lent_by = (SELECT qm_login()) AND NOT handed);
CREATE POLICY take_back ON account_role FOR DELETE TO qm_app USING (lent_by = (SELECT qm_login()) AND NOT handed);
CREATE POLICY people_grant ON account_role FOR INSERT TO qm_app WITH CHECK (
    (lent_by IS NULL OR handed) AND unit IN (SELECT qm_people_units('people.manage'))
    AND login IN (SELECT a.login FROM account a WHERE a.unit IN (SELECT qm_people_units('people.manage'))));
CREATE POLICY people_take ON account_role FOR DELETE TO qm_app USING (
    unit IN (SELECT qm_people_units('people.manage')) AND login IS DISTINCT FROM (SELECT qm_login())
    AND login IN (SELECT a.login FROM account a WHERE a.unit IN (SELECT qm_people_units('people.manage'))));

CREATE POLICY look ON account_proposal FOR SELECT TO qm_app USING (
    proposed_by = (SELECT qm_login()) OR login = (SELECT qm_login()) OR (SELECT qm_manages_district()));
CREATE POLICY propose ON account_proposal FOR INSERT TO qm_app WITH CHECK (
    proposed_by = (SELECT qm_login()) AND state = 'pending'
    AND (kind = 'lend' AND lent_by = (SELECT qm_login()) OR kind <> 'lend' AND (SELECT qm_manages_district())));
REVOKE UPDATE, DELETE ON account_proposal FROM qm_app;

CREATE POLICY own_look ON account_role_history FOR SELECT TO qm_app
    USING (login = (SELECT qm_login()) OR lent_by = (SELECT qm_login()));
CREATE POLICY people_look ON account_role_history FOR SELECT TO qm_app USING (login IN (SELECT a.login FROM account a));
