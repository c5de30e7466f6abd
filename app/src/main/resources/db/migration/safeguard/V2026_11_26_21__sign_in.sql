-- Sessions of browsers. The cookie's value is not here, only its digest: who reads this table cannot take a session over.
CREATE TABLE web_session (
    digest     bytea PRIMARY KEY CHECK (length(digest) = 32),
    id         text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    -- Empty before sign-in.
    login      text REFERENCES account,
    created_at timestamptz NOT NULL,
    used_at    timestamptz NOT NULL,
    -- After this it is as if it were not there.
    ends_at    timestamptz NOT NULL,
    address    text NOT NULL DEFAULT '',
    browser    text NOT NULL DEFAULT '',
    content    bytea NOT NULL
);
CREATE INDEX web_session_login ON web_session (login) WHERE login IS NOT NULL;
CREATE INDEX web_session_end ON web_session (ends_at);

-- Failed tries of a name (whether there is such an account or not) and of an address.
CREATE TABLE failed_sign_in (
    subject  text PRIMARY KEY CHECK (subject ~ '^(name|address|code):'),
    failures integer NOT NULL,
    last_at  timestamptz NOT NULL,
    -- Nothing is tried before this.
    wait_until timestamptz NOT NULL
);

-- One-time codes that replace a password: first start, and a reset by an administrator.
CREATE TABLE one_time_code (
    -- Empty: the code of the first start, which makes an administrator.
    login      text PRIMARY KEY,
    digest     bytea NOT NULL CHECK (length(digest) = 32),
    expires_at timestamptz NOT NULL
);

-- Codes by time (RFC 6238). The secret is encrypted with a key outside of the database.
CREATE TABLE totp (
    login     text PRIMARY KEY REFERENCES account,
    secret    bytea NOT NULL,
    confirmed boolean NOT NULL DEFAULT false,
    -- The last 30-second step that was used: no code is good twice.
    last_step bigint NOT NULL DEFAULT 0
);
CREATE TABLE recovery_code (
    login   text NOT NULL REFERENCES account,
    digest  bytea NOT NULL CHECK (length(digest) = 32),
    used_at timestamptz,
    PRIMARY KEY (login, digest)
);

-- Passkeys (WebAuthn). Names of tables and columns are those of Spring Security.
CREATE TABLE user_entities (
    id           varchar(1000) PRIMARY KEY,
    name         varchar(100) NOT NULL UNIQUE REFERENCES account (login),
    display_name varchar(200)
);
CREATE TABLE user_credentials (
    credential_id                varchar(1000) PRIMARY KEY,
    user_entity_user_id          varchar(1000) NOT NULL REFERENCES user_entities,
    public_key                   bytea NOT NULL,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean NOT NULL,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean NOT NULL,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) NOT NULL
);
CREATE INDEX user_credentials_user ON user_credentials (user_entity_user_id);

-- Who somebody is at the city's unified login (OpenID Connect).
CREATE TABLE account_identity (
    issuer  text NOT NULL,
    subject text NOT NULL,
    login   text NOT NULL REFERENCES account,
    PRIMARY KEY (issuer, subject),
    UNIQUE (login, issuer)
);
