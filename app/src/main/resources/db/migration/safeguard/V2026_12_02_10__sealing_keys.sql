-- The ring of keys by which values are sealed. Each key lies wrapped by the outer one, which is not in the database, and is
-- read and written by the owner alone: the application's role has no business here.
CREATE TABLE sealing_key (
    -- Of sealed values, or of keyed hashes by which something is found.
    use        text NOT NULL CHECK (use IN ('values', 'search')),
    id         text NOT NULL CHECK (id ~ '^[0-9a-f]{8}$'),
    -- active: seals; old: opens, and something may be left under it; empty: opens, and nothing is left; retired: the key
    -- is gone; lost: the outer key that wraps it is.
    state      text NOT NULL CHECK (state IN ('active', 'old', 'empty', 'retired', 'lost')),
    -- Whether it sealed values before they told their key.
    first      boolean NOT NULL,
    outer_key  text NOT NULL CHECK (outer_key ~ '^([0-9a-f]{8})?$'),
    wrapped    bytea,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (use, id),
    CHECK ((wrapped IS NULL) = (state = 'retired' OR outer_key = ''))
);
CREATE UNIQUE INDEX sealing_key_active ON sealing_key (use) WHERE state = 'active';

-- Where people are, values may have been sealed by the outer key itself: it becomes the first of the ring at the next
-- start, which knows its id. Elsewhere the ring begins with keys of its own.
INSERT INTO sealing_key (use, id, state, first, outer_key)
SELECT use, '00000000', 'active', true, '' FROM unnest(ARRAY['values', 'search']) AS use
 WHERE EXISTS (SELECT FROM account);

REVOKE ALL ON sealing_key FROM qm_app;
ALTER TABLE sealing_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY system_work ON sealing_key USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
