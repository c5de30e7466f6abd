-- Registers: their tables are made from definitions by the owner; here is what all of them stand on.
-- Facts that hold for a time are kept apart by WITHOUT OVERLAPS, which needs equality in such indexes.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA register;

-- What is sealed and who reported lie behind roles of their own: the application has to go there on purpose (SET ROLE) and
-- has none of their rights otherwise.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'qm_vault') THEN
        CREATE ROLE qm_vault NOLOGIN NOSUPERUSER NOBYPASSRLS;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'qm_apart') THEN
        CREATE ROLE qm_apart NOLOGIN NOSUPERUSER NOBYPASSRLS;
    END IF;
    -- Where somebody made them before, as an owner must who may make no roles, they granted them too.
    IF NOT EXISTS (SELECT FROM pg_auth_members
                   WHERE roleid = 'qm_vault'::regrole AND member = 'qm_app'::regrole) THEN
        GRANT qm_vault TO qm_app WITH INHERIT FALSE, SET TRUE;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_auth_members
                   WHERE roleid = 'qm_apart'::regrole AND member = 'qm_app'::regrole) THEN
        GRANT qm_apart TO qm_app WITH INHERIT FALSE, SET TRUE;
    END IF;
END
$$;
GRANT USAGE ON SCHEMA register TO qm_app, qm_vault, qm_apart;

-- The place of a unit in the tree as a number with gaps: "mine and below" is ord BETWEEN ord AND last.
CREATE TABLE register.unit_place (
    unit     integer PRIMARY KEY REFERENCES org_unit (ix),
    district integer NOT NULL,
    ord      integer NOT NULL UNIQUE,
    last     integer NOT NULL CHECK (last >= ord)
);
GRANT SELECT ON register.unit_place TO qm_app, qm_vault, qm_apart;

-- Numbers a unit and all below it, from a number on; room is left for a thousand more places of its own and more units.
CREATE FUNCTION register.number_units(top text, district integer, start integer) RETURNS integer
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    child text;
    free  integer := start + 1024;
BEGIN
    FOR child IN SELECT u.id FROM org_unit u WHERE u.parent = top ORDER BY u.id LOOP
        free := register.number_units(child, district, free) + 1;
    END LOOP;
    INSERT INTO register.unit_place (unit, district, ord, last)
        SELECT u.ix, number_units.district, start, free + 16383 FROM org_unit u WHERE u.id = top;
    RETURN free + 16383;
END
$$;

-- Gives a place to every unit that has none. A new unit takes an eighth of what its parent has left, so that those that
-- have a place keep it, and with it the rows that carry it.
CREATE FUNCTION register.place_units() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    lone   record;
    start integer;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('register.unit_place'));
    FOR lone IN SELECT u.id, u.ix FROM org_unit u
                WHERE u.parent IS NULL AND NOT EXISTS (SELECT FROM register.unit_place p WHERE p.unit = u.ix)
                ORDER BY u.id LOOP
        SELECT coalesce(max(p.last), 0) + 1 INTO start FROM register.unit_place p;
        PERFORM register.number_units(lone.id, lone.ix, start);
    END LOOP;
    LOOP
        SELECT u.ix, above.district, above.last AS most, 1 + greatest(above.ord, coalesce((
                   SELECT max(p.last) FROM register.unit_place p JOIN org_unit sibling ON sibling.ix = p.unit
                    WHERE sibling.parent = u.parent AND p.ord BETWEEN above.ord AND above.last), 0)) AS ord
          INTO lone
          FROM org_unit u JOIN org_unit parent ON parent.id = u.parent
          JOIN register.unit_place above ON above.unit = parent.ix
         WHERE NOT EXISTS (SELECT FROM register.unit_place p WHERE p.unit = u.ix)
         ORDER BY u.id LIMIT 1;
        EXIT WHEN NOT FOUND;
        IF lone.ord > lone.most THEN
            RAISE EXCEPTION 'no place left below the parent of unit %', lone.ix USING ERRCODE = 'program_limit_exceeded';
        END IF;
        INSERT INTO register.unit_place (unit, district, ord, last)
            VALUES (lone.ix, lone.district, lone.ord, lone.ord + (lone.most - lone.ord) / 8);
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION register.place_units(), register.number_units(text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION register.place_units() TO qm_app;

-- The layouts that were applied; a row names the version by which it was written. The statements are kept so that a backup
-- can be restored where the packs are not.
CREATE TABLE register.layout (
    register   text NOT NULL,
    version    integer NOT NULL,
    digest     text NOT NULL,
    sql        text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (register, version)
);
-- Each piece of them: a table, a column, a rule, an index, a policy.
CREATE TABLE register.layout_part (
    register   text NOT NULL,
    kind       text NOT NULL,
    place      text NOT NULL,
    name       text NOT NULL,
    detail     text NOT NULL,
    field      text NOT NULL DEFAULT '',
    retired_at timestamptz,
    PRIMARY KEY (kind, place, name)
);
CREATE INDEX layout_part_register ON register.layout_part (register);
GRANT SELECT ON register.layout, register.layout_part TO qm_app;
GRANT SELECT (register, version) ON register.layout TO qm_vault, qm_apart;

-- Requests that were carried out, so that one that comes twice is carried out once. It does not say who sent them: among
-- them are those of people who report, and these lie apart.
CREATE TABLE register.request_done (
    district integer NOT NULL,
    key      uuid NOT NULL,
    register text NOT NULL,
    record   uuid NOT NULL,
    version  integer NOT NULL,
    digest   text NOT NULL,
    day      date NOT NULL DEFAULT current_date,
    PRIMARY KEY (district, key)
);
GRANT SELECT, INSERT ON register.request_done TO qm_app;

-- The last number that was given in each series of running numbers.
CREATE TABLE register.number_series (
    district integer NOT NULL,
    register text NOT NULL,
    series   text NOT NULL,
    last     bigint NOT NULL,
    PRIMARY KEY (district, register, series)
);
GRANT SELECT, INSERT, UPDATE (last) ON register.number_series TO qm_app;
