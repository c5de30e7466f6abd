-- Files that belong to something of another room. A content is kept once, under the SHA-256 of its bytes.
CREATE TABLE attachment_content (
    id    bytea PRIMARY KEY CHECK (id = sha256(bytes)),
    bytes bytea NOT NULL CHECK (bytes <> '')
);

-- What was removed keeps its row without content: that it was there, who took it away, and when.
CREATE TABLE attachment (
    id          uuid PRIMARY KEY,
    -- room|key: to what it belongs, and so whose rights decide.
    owner       text NOT NULL CHECK (owner ~ '^[a-z-]+[|][^|]+$'),
    unit_ord    integer NOT NULL,
    -- Of what is sealed, the name is sealed too.
    name        text NOT NULL,
    sealed_name bytea,
    type        text NOT NULL,
    size        integer NOT NULL CHECK (size > 0),
    sealed      boolean NOT NULL,
    content     bytea REFERENCES attachment_content,
    by          text NOT NULL,
    at          timestamptz NOT NULL,
    removed_by  text,
    removed_at  timestamptz,
    CHECK (sealed = (sealed_name IS NOT NULL) AND sealed = (name = '')),
    CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
    CHECK ((content IS NULL) = (removed_at IS NOT NULL))
);
CREATE INDEX attachment_of_owner ON attachment (owner, at, id);
CREATE INDEX attachment_of_content ON attachment (content) WHERE content IS NOT NULL;

-- The trace of what was removed is not for the application to remove, nor another content to be put in its place.
REVOKE UPDATE, DELETE ON attachment FROM qm_app;
GRANT UPDATE (content, unit_ord, removed_by, removed_at) ON attachment TO qm_app;
REVOKE UPDATE ON attachment_content FROM qm_app;

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A transaction has the files of the one owner of which its room says that who acts may see it; without that, none.
CREATE POLICY owner_told ON attachment FOR SELECT
    USING (owner = (SELECT nullif(current_setting('file.owner', true), '')));
CREATE POLICY owner_adds ON attachment FOR INSERT
    WITH CHECK (owner = (SELECT nullif(current_setting('file.owner', true), '')));
-- A change takes the content away or moves the row to another unit; it never brings another content.
CREATE POLICY owner_changes ON attachment FOR UPDATE
    USING (owner = (SELECT nullif(current_setting('file.owner', true), '')));
CREATE POLICY with_attachment ON attachment_content FOR SELECT
    USING (EXISTS (SELECT FROM attachment a WHERE a.content = attachment_content.id));
CREATE POLICY owner_adds ON attachment_content FOR INSERT
    WITH CHECK ((SELECT nullif(current_setting('file.owner', true), '')) IS NOT NULL);
CREATE POLICY system_work ON attachment USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
CREATE POLICY system_work ON attachment_content USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));

-- A content is let go, never exchanged: with a name that was learnt elsewhere one would read what others hold.
CREATE FUNCTION qm_attachment_content_stays() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.content IS NOT NULL AND NEW.content IS DISTINCT FROM OLD.content THEN
        RAISE EXCEPTION 'the content of attachment % cannot be exchanged', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER content_stays BEFORE UPDATE OF content ON attachment
    FOR EACH ROW EXECUTE FUNCTION qm_attachment_content_stays();
