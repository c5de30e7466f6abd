-- Files by which somebody brought records: what was done with which row, so that a file that was cut off goes on where it
-- ended, one that comes again is known, and what it did can be taken back.
CREATE TABLE register.import_file (
    district  integer NOT NULL,
    id        uuid NOT NULL,
    register  text NOT NULL CHECK (register <> ''),
    -- SHA-256 of the file, in hexadecimal digits, and what its sender called it.
    digest    text NOT NULL CHECK (length(digest) = 64),
    name      text NOT NULL,
    rows      integer NOT NULL CHECK (rows >= 0),
    sent_by   text NOT NULL CHECK (sent_by <> ''),
    state     text NOT NULL CHECK (state IN ('tried', 'applying', 'applied', 'undone')),
    -- Up to which row of the sheet everything is done.
    last_row  integer NOT NULL DEFAULT 0,
    tried_at  timestamptz NOT NULL,
    begun_at  timestamptz,
    ended_at  timestamptz,
    undone_at timestamptz,
    PRIMARY KEY (district, id),
    CONSTRAINT begun_first CHECK (state = 'tried' OR begun_at IS NOT NULL)
);
CREATE INDEX import_file_mine ON register.import_file (district, register, sent_by, tried_at);
GRANT SELECT, INSERT ON register.import_file TO qm_app;
GRANT UPDATE (state, last_row, begun_at, ended_at, undone_at) ON register.import_file TO qm_app;

CREATE TABLE register.import_row (
    district integer NOT NULL,
    file     uuid NOT NULL,
    line     integer NOT NULL,
    register text NOT NULL,
    sent_by  text NOT NULL,
    outcome  text NOT NULL CHECK (outcome IN ('made', 'changed', 'same', 'refused')),
    -- The record, the version of it that the row made, and a keyed hash of what the row says.
    record   uuid,
    version  integer,
    says     uuid,
    undo     text CHECK (undo IN ('undone', 'kept')),
    PRIMARY KEY (district, file, line),
    FOREIGN KEY (district, file) REFERENCES register.import_file (district, id),
    CONSTRAINT written_whole CHECK (outcome IN ('same', 'refused') OR num_nulls(record, version, says) = 0),
    CONSTRAINT undo_of_written CHECK (undo IS NULL OR outcome IN ('made', 'changed'))
);
CREATE INDEX import_row_undone ON register.import_row (district, register, sent_by, says) WHERE undo = 'undone';
GRANT SELECT, INSERT, UPDATE (outcome, record, version, says, undo) ON register.import_row TO qm_app;

-- A file is its sender's alone.
ALTER TABLE register.import_file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE register.import_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_work ON register.import_file TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_work ON register.import_row TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY system_work ON register.import_file
    USING (COALESCE(current_setting('qm.login', true), '') LIKE '*%')
    WITH CHECK (COALESCE(current_setting('qm.login', true), '') LIKE '*%');
CREATE POLICY system_work ON register.import_row
    USING (COALESCE(current_setting('qm.login', true), '') LIKE '*%')
    WITH CHECK (COALESCE(current_setting('qm.login', true), '') LIKE '*%');
CREATE POLICY own ON register.import_file TO qm_app
    USING (sent_by = NULLIF(current_setting('qm.login', true), ''))
    WITH CHECK (sent_by = NULLIF(current_setting('qm.login', true), ''));
CREATE POLICY own ON register.import_row TO qm_app
    USING (sent_by = NULLIF(current_setting('qm.login', true), ''))
    WITH CHECK (sent_by = NULLIF(current_setting('qm.login', true), ''));

-- The application deletes no record. This takes one back that a row of a file made, for who sent the file, as long as
-- nobody wrote another version of it.
CREATE FUNCTION register.take_back(root integer, of_file uuid, of_line integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    who     text := COALESCE(current_setting('qm.login', true), '');
    made    register.import_row;
    beside  text;
    pointer text;
    gone    integer;
BEGIN
    SELECT * INTO made FROM register.import_row r
     WHERE r.district = root AND r.file = of_file AND r.line = of_line AND r.sent_by = who
       AND r.outcome = 'made' AND r.version = 1 AND r.undo IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    -- Rows of records are there for the system's work alone.
    PERFORM set_config('qm.login', '*import', true);
    -- The row says what it made; that it was made by who sent the file, the record says itself.
    EXECUTE format(
        'DELETE FROM register.%I WHERE district = $1 AND id = $2 AND version = 1 AND created_by = $3', made.register)
        USING root, made.record, who;
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone = 1 THEN
        -- In registers of millions nothing follows by a key.
        FOR beside, pointer IN
            SELECT c.relname, CASE WHEN bool_or(a.attname = 'record') THEN 'record' ELSE 'id' END
              FROM register.layout_part p
              JOIN pg_class c ON c.relname = p.place AND c.relnamespace = 'register'::regnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE p.register = made.register AND p.kind = 'table' AND p.place <> made.register
             GROUP BY c.relname
            HAVING bool_or(a.attname = 'id') AND NOT bool_or(a.attname IN ('until_version', 'token')) LOOP
            EXECUTE format('DELETE FROM register.%I WHERE district = $1 AND %I = $2', beside, pointer)
                USING root, made.record;
        END LOOP;
    END IF;
    PERFORM set_config('qm.login', who, true);
    RETURN gone = 1;
END
$$;
REVOKE ALL ON FUNCTION register.take_back(integer, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION register.take_back(integer, uuid, integer) TO qm_app;
