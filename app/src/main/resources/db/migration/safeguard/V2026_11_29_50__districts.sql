-- Several districts may live in one database. What a role holds "everywhere" it holds in the district of its grant: in the
-- root above the unit of the grant and all below it. org.qingmiao.safeguard.RolePermissions says the same.
CREATE FUNCTION qm_district(unit text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE above AS (
        SELECT u.id, u.parent FROM org_unit u WHERE u.id = qm_district.unit
        UNION
        SELECT u.id, u.parent FROM above a JOIN org_unit u ON u.id = a.parent
    )
    SELECT id FROM above WHERE parent IS NULL
$$;
REVOKE ALL ON FUNCTION qm_district(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qm_district(text) TO qm_app;

-- Whether the connection's person may do it in the unit ('' for what concerns no unit). The system may.
-- A grant at a unit that does not exist is of no district and reaches them all.
CREATE OR REPLACE FUNCTION qm_may(action text, unit text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE held AS (
        SELECT CASE r.reach WHEN 'district' THEN qm_district(g.unit) ELSE g.unit END AS unit, r.reach
          FROM grant_now g JOIN action_rule r ON r.role = g.role
         WHERE g.login = qm_login() AND r.action = qm_may.action
           AND (NOT r.purpose OR coalesce(current_setting('qm.purpose', true), '') <> '')
    ), above AS (
        SELECT u.id, u.parent FROM org_unit u WHERE u.id = qm_may.unit
        UNION
        SELECT u.id, u.parent FROM above a JOIN org_unit u ON u.id = a.parent
    )
    SELECT qm_system()
        OR EXISTS (SELECT FROM held WHERE reach = 'district' AND (held.unit IS NULL OR NOT EXISTS (SELECT FROM above)))
        OR EXISTS (SELECT FROM held JOIN above ON above.id = held.unit)
$$;

-- The units in which the connection's person may do it, worked out once per statement. The empty unit is among them for who
-- holds the action in a whole district.
CREATE OR REPLACE FUNCTION qm_units(action text) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE held AS (
        SELECT CASE r.reach WHEN 'district' THEN qm_district(g.unit) ELSE g.unit END AS unit, r.reach
          FROM grant_now g JOIN action_rule r ON r.role = g.role
         WHERE g.login = qm_login() AND r.action = qm_units.action
           AND (NOT r.purpose OR coalesce(current_setting('qm.purpose', true), '') <> '')
    ), everywhere AS (
        SELECT qm_system() OR EXISTS (SELECT FROM held WHERE reach = 'district' AND unit IS NULL) AS so
    ), below AS (
        SELECT u.id FROM org_unit u JOIN held ON held.unit = u.id
        UNION
        SELECT u.id FROM below b JOIN org_unit u ON u.parent = b.id
    )
    SELECT u.id FROM org_unit u, everywhere WHERE everywhere.so
    UNION ALL
    SELECT '' FROM everywhere WHERE everywhere.so OR EXISTS (SELECT FROM held WHERE reach = 'district')
    UNION ALL
    SELECT below.id FROM below, everywhere WHERE NOT everywhere.so
$$;
