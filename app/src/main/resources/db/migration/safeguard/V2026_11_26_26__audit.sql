-- The record of who did what. Each entry carries the hash of the one before it, so that none can be changed, taken out,
-- moved or slipped in unseen; docs/audit.md says what is hashed. The application may add entries through qm_audit() alone.
CREATE TABLE audit_entry (
    -- 1, 2, 3 … without a gap.
    seq      bigint PRIMARY KEY,
    at       timestamptz NOT NULL,
    -- Login; of system work * and what it was; empty for nobody.
    who      text NOT NULL,
    -- From where: network address and a digest of the session, or what program.
    address  text NOT NULL,
    session  text NOT NULL,
    action   text NOT NULL,
    object   text NOT NULL,
    unit     text NOT NULL,
    -- JSON objects, kept as text because the hash is over the text.
    before   text NOT NULL,
    after    text NOT NULL,
    -- Why personal data was read; empty for other acts.
    purpose  text NOT NULL,
    previous bytea NOT NULL,
    hash     bytea NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_who ON audit_entry (who, seq);
CREATE INDEX audit_entry_object ON audit_entry (object, seq);
CREATE INDEX audit_entry_action ON audit_entry (action);

-- The last entry, once more: so that entries missing at the end are missed. Its row is the lock that keeps entries in order.
CREATE TABLE audit_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq  bigint NOT NULL,
    hash bytea NOT NULL
) WITH (fillfactor = 50);
INSERT INTO audit_head (seq, hash) VALUES (0, sha256('qingmiao audit'));

-- Entries whose time was up, removed up to and with one: the chain goes on from its hash.
CREATE TABLE audit_seal (
    seq     bigint PRIMARY KEY,
    hash    bytea NOT NULL,
    entries bigint NOT NULL,
    at      timestamptz NOT NULL
);

-- What a transaction will write down when it commits.
CREATE TABLE audit_pending (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    who     text NOT NULL,
    address text NOT NULL,
    session text NOT NULL,
    action  text NOT NULL,
    object  text NOT NULL,
    unit    text NOT NULL,
    before  text NOT NULL,
    after   text NOT NULL,
    purpose text NOT NULL
);

REVOKE ALL ON audit_entry, audit_head, audit_seal, audit_pending FROM qm_app;
GRANT SELECT ON audit_entry, audit_head, audit_seal TO qm_app;

-- Each field with its length in bytes before it, so that no two different entries give the same bytes.
CREATE FUNCTION qm_audit_hash(previous bytea, VARIADIC fields text[]) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT sha256(previous || convert_to(
        (SELECT string_agg(octet_length(f) || ':' || f, ',' ORDER BY n) FROM unnest(fields) WITH ORDINALITY AS t (f, n)),
        'UTF8'))
$$;

-- Microseconds since 1970.
CREATE FUNCTION qm_micros(moment timestamptz) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT (extract(epoch FROM moment) * 1000000)::bigint::text
$$;

-- At commit, so that the lock on the head is held for no longer than the commit takes and no two transactions can wait
-- for each other through it.
CREATE FUNCTION qm_audit_append() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    head audit_head%ROWTYPE;
    last bytea;
BEGIN
    SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
    last := head.hash;
    head.seq := head.seq + 1;
    head.hash := qm_audit_hash(head.hash, head.seq::text, qm_micros(new.at), new.who, new.address, new.session,
        new.action, new.object, new.unit, new.before, new.after, new.purpose);
    INSERT INTO audit_entry (seq, at, who, address, session, action, object, unit, before, after, purpose,
        previous, hash)
    VALUES (head.seq, new.at, new.who, new.address, new.session, new.action, new.object, new.unit, new.before,
        new.after, new.purpose, last, head.hash);
    UPDATE audit_head SET seq = head.seq, hash = head.hash;
    DELETE FROM audit_pending WHERE id = new.id;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER audit_append AFTER INSERT ON audit_pending
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION qm_audit_append();

-- The only way in. Who and from where are those of the connection.
CREATE FUNCTION qm_audit(
    at timestamptz, action text, object text, unit text, before text, after text, purpose text) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO audit_pending (at, who, address, session, action, object, unit, before, after, purpose)
    VALUES (qm_audit.at, coalesce(current_setting('qm.login', true), ''),
        coalesce(current_setting('qm.address', true), ''), coalesce(current_setting('qm.session', true), ''),
        qm_audit.action, qm_audit.object, qm_audit.unit, qm_audit.before, qm_audit.after, qm_audit.purpose)
$$;

-- Removes the oldest entries that are all from before the moment, and writes down that it did. Returns how many.
-- GB/T 35273-2020 11.7 and the law's three years for what concerns personal data are the least, whoever asks.
CREATE FUNCTION qm_audit_seal(before timestamptz, moment timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    upto   bigint;
    digest bytea;
    gone   bigint;
BEGIN
    IF NOT qm_system() THEN
        RAISE EXCEPTION 'only the system removes entries of the record';
    END IF;
    IF qm_audit_seal.before > least(moment, clock_timestamp()) - interval '3 years' THEN
        RAISE EXCEPTION 'entries are kept for three years at least';
    END IF;
    PERFORM FROM audit_head FOR UPDATE;
    SELECT coalesce(
            (SELECT min(seq) - 1 FROM audit_entry WHERE at >= qm_audit_seal.before),
            (SELECT max(seq) FROM audit_entry))
      INTO upto;
    SELECT hash INTO digest FROM audit_entry WHERE seq = upto;
    IF digest IS NULL THEN
        RETURN 0;
    END IF;
    DELETE FROM audit_entry WHERE seq <= upto;
    GET DIAGNOSTICS gone = ROW_COUNT;
    INSERT INTO audit_seal (seq, hash, entries, at) VALUES (upto, digest, gone, moment);
    PERFORM qm_audit(moment, 'audit.seal', 'entries:' || upto, '', '{}',
        jsonb_build_object('entries', gone::text, 'hash', encode(digest, 'hex'))::text, '');
    RETURN gone;
END
$$;
REVOKE ALL ON FUNCTION qm_audit_append(), qm_audit(timestamptz, text, text, text, text, text, text),
    qm_audit_seal(timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qm_audit(timestamptz, text, text, text, text, text, text),
    qm_audit_seal(timestamptz, timestamptz) TO qm_app;

-- Auditors read the record; the system (backup, verification) does. Entries come and go through the functions above.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_entry_read ON audit_entry FOR SELECT
    USING ((SELECT qm_system() OR qm_may('audit.read', '')));
CREATE POLICY audit_entry_add ON audit_entry FOR INSERT WITH CHECK (true);
CREATE POLICY audit_entry_seal ON audit_entry FOR DELETE USING (qm_system());
