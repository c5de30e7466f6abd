-- A round asks some units for the values of some periods by a day.
CREATE TABLE round (
    plan      text NOT NULL,
    id        text NOT NULL CHECK (id ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
    name_zh   text NOT NULL,
    name_en   text NOT NULL,
    year      integer NOT NULL,
    -- As in files and addresses: 2025, 2025Q1, 2024-09/2025-08.
    periods   text[] NOT NULL CHECK (cardinality(periods) > 0),
    -- Who is asked, fixed when the round opens: a unit founded later owes nothing.
    units     text[] NOT NULL CHECK (cardinality(units) > 0),
    opens     date NOT NULL,
    due       date NOT NULL CHECK (due >= opens),
    -- Days before the due day on which units that have not answered are reminded.
    remind    integer[] NOT NULL,
    -- Login of who checks the answers; empty for every statistics reviewer.
    reviewer  text NOT NULL,
    open      boolean NOT NULL,
    synthetic boolean NOT NULL,
    PRIMARY KEY (plan, id)
);

-- One unit's answer to a round. No row: the unit has not begun.
CREATE TABLE submission (
    plan     text NOT NULL,
    round    text NOT NULL,
    unit     text NOT NULL,
    state    text NOT NULL
        CHECK (state IN ('draft', 'submitted', 'approved', 'returned', 'accepted', 'correcting')),
    -- Counts every save and step, so that of two editors the second is told.
    version  integer NOT NULL,
    -- How often it was handed in.
    edition  integer NOT NULL,
    -- The edition that the cells hold; 0 before the first acceptance.
    accepted integer NOT NULL DEFAULT 0 CHECK (accepted <= edition),
    -- Why the accepted values are being corrected.
    reason   text NOT NULL DEFAULT '',
    at       timestamptz NOT NULL,
    by       text NOT NULL,
    PRIMARY KEY (plan, round, unit),
    FOREIGN KEY (plan, round) REFERENCES round
);

-- What was typed and said about it; numbers reach the cells when the answer is accepted.
CREATE TABLE draft_field (
    plan           text NOT NULL,
    round          text NOT NULL,
    unit           text NOT NULL,
    field          text NOT NULL,
    typed          text NOT NULL,
    note           text NOT NULL,
    not_applicable boolean NOT NULL,
    -- The version of the answer that brought it, and who.
    version        integer NOT NULL,
    by             text NOT NULL,
    PRIMARY KEY (plan, round, unit, field),
    FOREIGN KEY (plan, round, unit) REFERENCES submission
);

-- Every step of a round and of the answers to it. Rows are only ever added.
CREATE TABLE round_event (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan    text NOT NULL,
    round   text NOT NULL,
    -- Empty for a step of the round itself.
    unit    text NOT NULL,
    step    text NOT NULL,
    edition integer NOT NULL,
    reason  text NOT NULL,
    -- The fields as they were handed in.
    fields  jsonb,
    -- The same key a second time is the same act.
    idempotency_key text UNIQUE,
    by      text NOT NULL,
    at      timestamptz NOT NULL,
    FOREIGN KEY (plan, round) REFERENCES round
);
CREATE INDEX round_event_unit ON round_event (plan, round, unit, id);
CREATE INDEX round_event_accepted ON round_event (plan, at) WHERE step = 'accept';

-- What an approver or reviewer says at a field.
CREATE TABLE field_comment (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan    text NOT NULL,
    round   text NOT NULL,
    unit    text NOT NULL,
    field   text NOT NULL,
    comment text NOT NULL,
    edition integer NOT NULL,
    by      text NOT NULL,
    at      timestamptz NOT NULL,
    FOREIGN KEY (plan, round, unit) REFERENCES submission
);
CREATE INDEX field_comment_unit ON field_comment (plan, round, unit);

-- Files that prove what was answered.
CREATE TABLE evidence (
    id      uuid PRIMARY KEY,
    plan    text NOT NULL,
    round   text NOT NULL,
    unit    text NOT NULL,
    name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type    text NOT NULL,
    size    integer NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    sha256  bytea NOT NULL,
    content bytea NOT NULL,
    by      text NOT NULL,
    at      timestamptz NOT NULL,
    FOREIGN KEY (plan, round, unit) REFERENCES submission
);
CREATE INDEX evidence_unit ON evidence (plan, round, unit, at);

REVOKE UPDATE, DELETE ON round_event, field_comment FROM qm_app;
REVOKE UPDATE ON evidence FROM qm_app;
REVOKE DELETE ON round, submission, draft_field FROM qm_app;
