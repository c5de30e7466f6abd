-- What people were told. A notice is its owner's alone; the system writes it in the transaction of what it tells of.
CREATE TABLE notice (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login    text NOT NULL,
    kind     text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9_-]*([.][a-z0-9_-]+)*$'),
    title_zh text NOT NULL,
    title_en text NOT NULL,
    body_zh  text NOT NULL,
    body_en  text NOT NULL,
    -- A page of ours: never another site.
    link     text NOT NULL CHECK (link ~ '^/([^/\\]|$)'),
    at       timestamptz NOT NULL,
    read_at  timestamptz
);
CREATE INDEX notice_of ON notice (login, id DESC);
CREATE INDEX notice_unread ON notice (login) WHERE read_at IS NULL;

-- How a person wants to be told beside the bar. No row: in the bar only.
CREATE TABLE notice_preference (
    login        text PRIMARY KEY,
    mail         text NOT NULL,
    -- Nothing but the confirmation is sent to an address of which its owner has not said that it is theirs.
    confirmed_at timestamptz,
    -- Digest of what the confirmation's link carries.
    proof        bytea,
    rhythm       text NOT NULL CHECK (rhythm IN ('each', 'daily', 'never')),
    lang         text NOT NULL CHECK (lang IN ('zh', 'en')),
    -- Kinds that are not mailed; in the bar everything is shown.
    muted        text[] NOT NULL
);

-- Address of a person's calendar; only a digest is kept: who reads this table cannot open a calendar.
CREATE TABLE calendar_address (
    login  text PRIMARY KEY,
    digest bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
    at     timestamptz NOT NULL
);

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_address ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notice USING (login = qm_login() OR qm_system());
CREATE POLICY own ON notice_preference USING (login = qm_login() OR qm_system());
CREATE POLICY own ON calendar_address USING (login = qm_login() OR qm_system());

-- What was told stays as it was told; only whether it was read changes.
REVOKE UPDATE, DELETE ON notice FROM qm_app;
GRANT UPDATE (read_at) ON notice TO qm_app;
