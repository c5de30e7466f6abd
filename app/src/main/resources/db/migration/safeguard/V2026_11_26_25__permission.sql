-- Who holds which action: written from org.qingmiao.safeguard.Action by R__action_rules.sql.
CREATE TABLE action_rule (
    action  text NOT NULL,
    role    text NOT NULL,
    -- 'subtree': in the unit of the grant and all below; 'district': everywhere.
    reach   text NOT NULL CHECK (reach IN ('subtree', 'district')),
    -- Whether the purpose must have been stated.
    purpose boolean NOT NULL,
    PRIMARY KEY (action, role)
);
REVOKE INSERT, UPDATE, DELETE ON action_rule FROM qm_app;

-- The grants that hold now. Who makes grants that begin, end or pass to another person replaces this view.
CREATE VIEW grant_now AS
    SELECT r.login, r.role, r.unit
      FROM account_role r JOIN account a USING (login)
     WHERE a.disabled_at IS NULL;

-- The person for whom the connection works; null if nobody or the system does.
CREATE FUNCTION qm_login() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT CASE WHEN s.name <> '' AND s.name NOT LIKE '*%' THEN s.name END
      FROM (SELECT current_setting('qm.login', true)) AS s (name)
$$;

-- Whether the system itself works: jobs, start-up, backup.
CREATE FUNCTION qm_system() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT coalesce(current_setting('qm.login', true), '') LIKE '*%'
$$;

-- Whether the connection's person may do it in the unit ('' for what concerns the whole district). The system may.
CREATE FUNCTION qm_may(action text, unit text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE held AS (
        SELECT g.unit, r.reach
          FROM grant_now g JOIN action_rule r ON r.role = g.role
         WHERE g.login = qm_login() AND r.action = qm_may.action
           AND (NOT r.purpose OR coalesce(current_setting('qm.purpose', true), '') <> '')
    ), above AS (
        SELECT u.id, u.parent FROM org_unit u WHERE u.id = qm_may.unit
        UNION
        SELECT u.id, u.parent FROM above a JOIN org_unit u ON u.id = a.parent
    )
    SELECT qm_system()
        OR EXISTS (SELECT FROM held WHERE reach = 'district')
        OR EXISTS (SELECT FROM held JOIN above ON above.id = held.unit)
$$;

-- The units in which the connection's person may do it; for lists: unit IN (SELECT qm_units('answer.read')) is worked
-- out once per statement. The empty unit is among them for who holds the action everywhere.
CREATE FUNCTION qm_units(action text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE held AS (
        SELECT g.unit, r.reach
          FROM grant_now g JOIN action_rule r ON r.role = g.role
         WHERE g.login = qm_login() AND r.action = qm_units.action
           AND (NOT r.purpose OR coalesce(current_setting('qm.purpose', true), '') <> '')
    ), everywhere AS (
        SELECT qm_system() OR EXISTS (SELECT FROM held WHERE reach = 'district') AS so
    ), below AS (
        SELECT u.id FROM org_unit u JOIN held ON held.unit = u.id
        UNION
        SELECT u.id FROM below b JOIN org_unit u ON u.parent = b.id
    )
    SELECT u.id FROM org_unit u, everywhere WHERE everywhere.so
    UNION ALL
    SELECT '' FROM everywhere WHERE everywhere.so
    UNION ALL
    SELECT below.id FROM below, everywhere WHERE NOT everywhere.so
$$;
REVOKE ALL ON FUNCTION qm_may(text, text), qm_units(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qm_may(text, text), qm_units(text) TO qm_app;
