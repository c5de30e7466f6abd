CREATE TABLE account (
    login         text PRIMARY KEY CHECK (login ~ '^[a-z][a-z0-9.-]{1,62}$'),
    name_zh       text NOT NULL,
    name_en       text NOT NULL,
    -- Argon2id; never a plain or reversible form.
    password_hash text NOT NULL CHECK (password_hash LIKE '{argon2}%'),
    demo          boolean NOT NULL DEFAULT false,
    disabled_at   timestamptz
);

-- What a person may do, and in which part of the tree of units.
CREATE TABLE account_role (
    login text NOT NULL REFERENCES account,
    role  text NOT NULL CHECK (role IN
        ('office', 'statistician', 'reporter', 'approver', 'worker', 'leader', 'auditor', 'administrator')),
    unit  text NOT NULL,
    PRIMARY KEY (login, role, unit)
);

-- Tokens for programs. Only a digest is kept: who reads this table cannot use a token.
CREATE TABLE api_token (
    digest     bytea PRIMARY KEY CHECK (length(digest) = 32),
    login      text NOT NULL REFERENCES account,
    name       text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
);
CREATE INDEX api_token_login ON api_token (login);
