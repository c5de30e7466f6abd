-- The record in several chains. Acts go on in the chain that was there: chain 0. Looks at personal data and at sealed
-- matters stand in chains of their own, so that who looks waits neither for who acts nor for others who look; their ends
-- are tied into chain 0, so that one number and one hash stand for all. ADR 23 says why.
ALTER TABLE audit_entry
    ADD COLUMN chain smallint NOT NULL DEFAULT 0 CHECK (chain BETWEEN 0 AND 16),
    DROP CONSTRAINT audit_entry_pkey,
    ADD PRIMARY KEY (chain, seq);
ALTER TABLE audit_seal
    ADD COLUMN chain smallint NOT NULL DEFAULT 0,
    DROP CONSTRAINT audit_seal_pkey,
    ADD PRIMARY KEY (chain, seq);
-- A transaction finds its own lines by its number.
ALTER TABLE audit_pending
    ADD COLUMN look boolean NOT NULL DEFAULT false,
    ADD COLUMN xid  xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX audit_pending_xid ON audit_pending (xid);
DROP INDEX audit_entry_at;
CREATE INDEX audit_entry_at ON audit_entry (at, chain, seq);

-- The ends of the chains of looks. Its rows are the locks; a look takes one that nobody holds.
CREATE TABLE audit_look_head (
    chain smallint PRIMARY KEY CHECK (chain BETWEEN 1 AND 16),
    seq   bigint NOT NULL,
    hash  bytea NOT NULL
) WITH (fillfactor = 20);
-- Each chain begins with a hash of its own, so that no entry fits into another one.
INSERT INTO audit_look_head (chain, seq, hash)
SELECT n, 0, sha256(convert_to('qingmiao audit ' || n, 'UTF8')) FROM generate_series(1, 16) n;
-- Up to where they are tied into chain 0.
CREATE TABLE audit_tied (
    chain smallint PRIMARY KEY,
    seq   bigint NOT NULL
);
INSERT INTO audit_tied (chain, seq) SELECT chain, 0 FROM audit_look_head;
REVOKE ALL ON audit_look_head, audit_tied FROM qm_app;
GRANT SELECT ON audit_look_head TO qm_app;

-- An entry has a length; qm_audit cuts what is longer. Entries from before stay as they were written.
DO $$
BEGIN
    EXECUTE format($check$
        ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_length CHECK (at < %L::timestamptz OR (
            char_length(action) <= 64 AND char_length(object) <= 200 AND char_length(unit) <= 100
            AND char_length(purpose) <= 200 AND char_length(before) <= 20000 AND char_length(after) <= 20000
            AND char_length(who) <= 100 AND char_length(address) <= 100 AND char_length(session) <= 64))
        $check$, now());
END
$$;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_why CHECK (chain = 0 OR purpose <> '');

-- Cut off, with how many characters are missing.
CREATE FUNCTION qm_audit_cut(words text, longest integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT CASE WHEN char_length(words) <= longest THEN words
        ELSE left(words, longest - 16) || '…(+' || char_length(words) - longest + 16 || ')' END
$$;
-- Long values of fields are cut; of what is too long even then there is a digest and the length.
CREATE FUNCTION qm_audit_cut_fields(fields text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    short text := fields;
BEGIN
    IF char_length(fields) <= 2000 THEN
        RETURN fields;
    END IF;
    SELECT coalesce(jsonb_object_agg(qm_audit_cut(f.key, 100), qm_audit_cut(f.value, 2000)), '{}')::text INTO short
      FROM jsonb_each_text(fields::jsonb) f;
    IF char_length(short) <= 20000 THEN
        RETURN short;
    END IF;
    RETURN jsonb_build_object('…', '', 'length', char_length(fields)::text,
        'sha256', encode(sha256(convert_to(fields, 'UTF8')), 'hex'))::text;
END
$$;

-- At the end of a chain whose lock is held. Returns the new end.
CREATE FUNCTION qm_audit_add(place smallint, number bigint, last bytea, line audit_pending) RETURNS bytea
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    digest bytea := qm_audit_hash(last, number::text, qm_micros(line.at), line.who, line.address, line.session,
        line.action, line.object, line.unit, line.before, line.after, line.purpose);
BEGIN
    INSERT INTO audit_entry (chain, seq, at, who, address, session, action, object, unit, before, after, purpose,
        previous, hash)
    VALUES (place, number, line.at, line.who, line.address, line.session, line.action, line.object, line.unit,
        line.before, line.after, line.purpose, last, digest);
    RETURN digest;
END
$$;

-- At commit, all entries of the transaction at once: its acts at the end of chain 0, then its looks at the end of one
-- chain of looks. Since everybody takes the locks in this order, nobody waits in a circle.
CREATE OR REPLACE FUNCTION qm_audit_append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    line   audit_pending%ROWTYPE;
    acts   boolean;
    looks  boolean;
    place  smallint;
    number bigint;
    digest bytea;
BEGIN
    SELECT bool_or(NOT look), bool_or(look) INTO acts, looks
      FROM audit_pending WHERE xid = pg_current_xact_id();
    IF acts THEN
        SELECT seq, hash INTO STRICT number, digest FROM audit_head FOR UPDATE;
        FOR line IN
            SELECT * FROM audit_pending WHERE xid = pg_current_xact_id() AND NOT look ORDER BY id
        LOOP
            number := number + 1;
            digest := qm_audit_add(0::smallint, number, digest, line);
        END LOOP;
        UPDATE audit_head SET seq = number, hash = digest;
    END IF;
    IF looks THEN
        SELECT chain, seq, hash INTO place, number, digest FROM audit_look_head
         ORDER BY (chain + pg_backend_pid()) % 16 LIMIT 1 FOR UPDATE SKIP LOCKED;
        IF place IS NULL THEN
            SELECT chain, seq, hash INTO STRICT place, number, digest FROM audit_look_head
             WHERE chain = 1 + pg_backend_pid() % 16 FOR UPDATE;
        END IF;
        FOR line IN
            SELECT * FROM audit_pending WHERE xid = pg_current_xact_id() AND look ORDER BY id
        LOOP
            number := number + 1;
            digest := qm_audit_add(place, number, digest, line);
        END LOOP;
        UPDATE audit_look_head SET seq = number, hash = digest WHERE chain = place;
    END IF;
    -- The first of a transaction's lines has brought them all.
    DELETE FROM audit_pending WHERE xid = pg_current_xact_id();
    RETURN NULL;
END
$$;

-- The only ways in: one for acts, one for looks. Who and from where are those of the connection.
CREATE FUNCTION qm_audit_note(
    look boolean, at timestamptz, action text, object text, unit text, before text, after text, purpose text)
    RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_pending (look, at, who, address, session, action, object, unit, before, after, purpose)
    VALUES (look, at, qm_audit_cut(coalesce(current_setting('qm.login', true), ''), 100),
        qm_audit_cut(coalesce(current_setting('qm.address', true), ''), 100),
        qm_audit_cut(coalesce(current_setting('qm.session', true), ''), 64),
        action, qm_audit_cut(object, 200), qm_audit_cut(unit, 100),
        qm_audit_cut_fields(before), qm_audit_cut_fields(after), qm_audit_cut(purpose, 200))
$$;
CREATE OR REPLACE FUNCTION qm_audit(
    at timestamptz, action text, object text, unit text, before text, after text, purpose text) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT qm_audit_note(false, at, action, object, unit, before, after, purpose)
$$;
-- A look says why.
CREATE FUNCTION qm_audit_look(
    at timestamptz, action text, object text, unit text, after text, purpose text) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF btrim(purpose) = '' THEN
        RAISE EXCEPTION 'a look at personal data has a purpose' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM qm_audit_note(true, at, action, object, unit, '{}', after, purpose);
END
$$;

-- Writes the ends of the chains of looks into chain 0, if they moved. Returns whether they did.
CREATE FUNCTION qm_audit_tie(moment timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    ends text;
BEGIN
    IF NOT qm_system() THEN
        RAISE EXCEPTION 'only the system ties looks into the record';
    END IF;
    IF NOT EXISTS (
        SELECT FROM audit_tied t JOIN audit_look_head h ON h.chain = t.chain WHERE h.seq <> t.seq) THEN
        RETURN false;
    END IF;
    -- One at a time; who looks is not held up.
    PERFORM FROM audit_tied FOR UPDATE;
    WITH moved AS (
        UPDATE audit_tied t SET seq = h.seq FROM audit_look_head h
         WHERE h.chain = t.chain AND h.seq <> t.seq
        RETURNING h.chain, h.seq, h.hash
    )
    SELECT jsonb_object_agg(chain::text, seq || ':' || encode(hash, 'hex'))::text INTO ends FROM moved;
    IF ends IS NULL THEN
        RETURN false;
    END IF;
    PERFORM qm_audit(moment, 'audit.tie', 'audit', '', '{}', ends, '');
    RETURN true;
END
$$;

-- Removes the oldest entries of each chain that are all from before the moment, and writes down that it did. Returns how
-- many. GB/T 35273-2020 11.7 and the law's three years for what concerns personal data are the least, whoever asks.
CREATE OR REPLACE FUNCTION qm_audit_seal(before timestamptz, moment timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    place  smallint;
    upto   bigint;
    digest bytea;
    gone   bigint;
    total  bigint := 0;
BEGIN
    IF NOT qm_system() THEN
        RAISE EXCEPTION 'only the system removes entries of the record';
    END IF;
    IF qm_audit_seal.before > least(moment, clock_timestamp()) - interval '3 years' THEN
        RAISE EXCEPTION 'entries are kept for three years at least';
    END IF;
    PERFORM FROM audit_head FOR UPDATE;
    FOR place IN SELECT 0 UNION ALL SELECT chain FROM audit_look_head ORDER BY 1 LOOP
        PERFORM FROM audit_look_head WHERE chain = place FOR UPDATE;
        SELECT coalesce(
                (SELECT min(seq) - 1 FROM audit_entry WHERE chain = place AND at >= qm_audit_seal.before),
                (SELECT max(seq) FROM audit_entry WHERE chain = place))
          INTO upto;
        SELECT hash INTO digest FROM audit_entry WHERE chain = place AND seq = upto;
        IF FOUND THEN
            DELETE FROM audit_entry WHERE chain = place AND seq <= upto;
            GET DIAGNOSTICS gone = ROW_COUNT;
            INSERT INTO audit_seal (chain, seq, hash, entries, at) VALUES (place, upto, digest, gone, moment);
            PERFORM qm_audit(moment, 'audit.seal',
                'entries:' || CASE WHEN place = 0 THEN '' ELSE place || '-' END || upto, '', '{}',
                jsonb_build_object('entries', gone::text, 'hash', encode(digest, 'hex'))::text, '');
            total := total + gone;
        END IF;
    END LOOP;
    RETURN total;
END
$$;
REVOKE ALL ON FUNCTION qm_audit_add(smallint, bigint, bytea, audit_pending),
    qm_audit_note(boolean, timestamptz, text, text, text, text, text, text),
    qm_audit_look(timestamptz, text, text, text, text, text), qm_audit_tie(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qm_audit_look(timestamptz, text, text, text, text, text), qm_audit_tie(timestamptz) TO qm_app;

-- As in the file before this one: once for a statement.
ALTER POLICY audit_entry_seal ON audit_entry USING ((SELECT qm_system()));
