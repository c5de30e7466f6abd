-- A round asks some units for the values of some periods by a day.
CREATE TABLE round (
    plan     text NOT NULL,
    id       text NOT NULL CHECK (id ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
    name_zh  text NOT NULL,
    name_en  text NOT NULL,
    year     integer NOT NULL,
    -- As in files and addresses: 2025, 2025Q1, 2024-09/2025-08.
    periods  text[] NOT NULL CHECK (cardinality(periods) > 0),
    opens    date NOT NULL,
    due      date NOT NULL CHECK (due >= opens),
    -- Days before the due day on which units that have not answered are reminded.
    remind   integer[] NOT NULL,
    open     boolean NOT NULL,
    PRIMARY KEY (plan, id)
);

-- One unit's answer to a round. No row: the unit has not begun.
CREATE TABLE submission (
    plan    text NOT NULL,
    round   text NOT NULL,
    unit    text NOT NULL,
    state   text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'returned', 'accepted')),
    -- Counts every save, so that of two editors the second is told.
    version integer NOT NULL,
    -- How often it was handed in.
    edition integer NOT NULL,
    at      timestamptz NOT NULL,
    by      text NOT NULL,
    PRIMARY KEY (plan, round, unit),
    FOREIGN KEY (plan, round) REFERENCES round
);

-- What was typed and said about it; numbers reach the cells when the answer is handed in.
CREATE TABLE draft_field (
    plan           text NOT NULL,
    round          text NOT NULL,
    unit           text NOT NULL,
    field          text NOT NULL,
    typed          text NOT NULL,
    note           text NOT NULL,
    not_applicable boolean NOT NULL,
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
    by      text NOT NULL,
    at      timestamptz NOT NULL,
    FOREIGN KEY (plan, round) REFERENCES round
);
CREATE INDEX round_event_unit ON round_event (plan, round, unit, id);

-- What a reviewer says at a field.
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

REVOKE UPDATE, DELETE ON round_event, field_comment FROM qm_app;
REVOKE DELETE ON round, submission FROM qm_app;
