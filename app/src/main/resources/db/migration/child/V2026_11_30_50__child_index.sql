-- The child index. What a source said stays as it was said; links say which of the children are one. Names, numbers,
-- addresses and phones are sealed; they are found by keyed tokens alone.

-- The places of units that the transaction was told; without it, none.
CREATE FUNCTION qm_child_reach() RETURNS int4multirange
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT nullif(current_setting('qm.child_reach', true), '')::int4multirange
$$;

-- A child as it was registered. It is within reach by the unit that keeps it or by its school; 0 is no place of a unit.
CREATE TABLE child (
    id         uuid PRIMARY KEY,
    district   integer NOT NULL,
    unit       integer NOT NULL REFERENCES org_unit (ix),
    unit_ord   integer NOT NULL,
    school_ord integer NOT NULL DEFAULT 0,
    made_by    text NOT NULL,
    made_at    timestamptz NOT NULL,
    -- The places stand in each row that belongs to a child, so that policies read one row alone; they follow by themselves.
    UNIQUE (id, unit_ord, school_ord)
);
CREATE INDEX child_by_unit ON child (unit_ord);

CREATE TABLE child_source (
    number         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child          uuid NOT NULL,
    unit_ord       integer NOT NULL,
    school_ord     integer NOT NULL,
    source         text NOT NULL CHECK (source <> ''),
    -- All that is known by now; what was said before counts no more.
    whole          boolean NOT NULL,
    -- From when on it holds; empty: always.
    holds_from     date,
    birth          date,
    birth_known    text CHECK (birth_known IN ('day', 'month', 'year')),
    sex            text CHECK (sex IN ('m', 'f')),
    number_kind    text,
    home           integer REFERENCES org_unit (ix),
    school         integer REFERENCES org_unit (ix),
    residence      text,
    household_code text,
    living_code    text,
    in_school      boolean,
    disabled       boolean,
    -- Family name, given name, number, address, guardians with phones, and the key by which they were sealed.
    key_id         text NOT NULL,
    sealed         bytea NOT NULL,
    said_by        text NOT NULL,
    said_at        timestamptz NOT NULL,
    FOREIGN KEY (child, unit_ord, school_ord) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE,
    CHECK ((birth IS NULL) = (birth_known IS NULL))
);
CREATE INDEX child_source_of ON child_source (child);

-- Which children are one: from when on, who said so and why; ended, not removed. A child is linked into one at a time.
CREATE TABLE child_link (
    id           uuid NOT NULL UNIQUE,
    child        uuid NOT NULL,
    child_ord    integer NOT NULL,
    child_school integer NOT NULL,
    target       uuid NOT NULL,
    target_ord   integer NOT NULL,
    target_school integer NOT NULL,
    held         tstzrange NOT NULL,
    -- What is taken from the linked child, though the other one says it too.
    takes        text[] NOT NULL,
    reason       text NOT NULL CHECK (reason <> ''),
    linked_by    text NOT NULL,
    ended_by     text,
    end_reason   text,
    PRIMARY KEY (child, held WITHOUT OVERLAPS),
    FOREIGN KEY (child, child_ord, child_school) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE,
    FOREIGN KEY (target, target_ord, target_school) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE,
    CHECK (child <> target),
    CHECK ((ended_by IS NULL) = upper_inf(held))
);
CREATE INDEX child_link_into ON child_link (target);

-- Pairs that may be one child, and those of which somebody said that they are not.
CREATE TABLE child_pair (
    one          uuid NOT NULL,
    one_ord      integer NOT NULL,
    one_school   integer NOT NULL,
    other        uuid NOT NULL,
    other_ord    integer NOT NULL,
    other_school integer NOT NULL,
    apart        boolean NOT NULL,
    weight       double precision NOT NULL,
    reason       text NOT NULL,
    said_by      text NOT NULL,
    said_at      timestamptz NOT NULL,
    PRIMARY KEY (one, other),
    FOREIGN KEY (one, one_ord, one_school) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE,
    FOREIGN KEY (other, other_ord, other_school) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE,
    CHECK (one < other)
);
CREATE INDEX child_pair_other ON child_pair (other);

-- By what a child is found: the first eight bytes of a keyed hash. Without the key nobody can tell of what.
CREATE TABLE child_token (
    token      bigint NOT NULL,
    child      uuid NOT NULL,
    unit_ord   integer NOT NULL,
    school_ord integer NOT NULL,
    PRIMARY KEY (token, child),
    FOREIGN KEY (child, unit_ord, school_ord) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE
);
CREATE INDEX child_token_of ON child_token (child);

-- What happened to a child on a day.
CREATE TABLE child_event (
    id           uuid PRIMARY KEY,
    child        uuid NOT NULL,
    unit_ord     integer NOT NULL,
    school_ord   integer NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('moved', 'school', 'died', 'adopted')),
    day          date NOT NULL,
    unit_from    integer REFERENCES org_unit (ix),
    unit_to      integer REFERENCES org_unit (ix),
    noted_by     text NOT NULL,
    noted_at     timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    FOREIGN KEY (child, unit_ord, school_ord) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE,
    CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX child_event_of ON child_event (child);

-- Guardians and carers: a name and a phone, sealed. They are kept where the child was kept for which they came.
CREATE TABLE child_person (
    id         uuid PRIMARY KEY,
    district   integer NOT NULL,
    unit_ord   integer NOT NULL,
    key_id     text NOT NULL,
    sealed     bytea NOT NULL,
    made_by    text NOT NULL,
    made_at    timestamptz NOT NULL,
    UNIQUE (id, unit_ord)
);
CREATE TABLE child_person_token (
    token    bigint NOT NULL,
    person   uuid NOT NULL,
    unit_ord integer NOT NULL,
    PRIMARY KEY (token, person),
    FOREIGN KEY (person, unit_ord) REFERENCES child_person (id, unit_ord) ON UPDATE CASCADE
);
CREATE INDEX child_person_token_of ON child_person_token (person);
CREATE TABLE child_guardian (
    child      uuid NOT NULL,
    unit_ord   integer NOT NULL,
    school_ord integer NOT NULL,
    person     uuid NOT NULL REFERENCES child_person,
    role       text NOT NULL,
    held       daterange NOT NULL,
    PRIMARY KEY (child, person, role, held WITHOUT OVERLAPS),
    FOREIGN KEY (child, unit_ord, school_ord) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE
);
CREATE INDEX child_guardian_who ON child_guardian (person);

-- Who lives together: children and persons, from day to day. A child lives in one household at a time.
CREATE TABLE child_household (
    id       uuid PRIMARY KEY,
    district integer NOT NULL,
    unit_ord integer NOT NULL,
    key_id   text NOT NULL,
    sealed   bytea NOT NULL,
    made_by  text NOT NULL,
    made_at  timestamptz NOT NULL
);
CREATE TABLE child_member (
    child      uuid NOT NULL,
    unit_ord   integer NOT NULL,
    school_ord integer NOT NULL,
    household  uuid NOT NULL REFERENCES child_household,
    held       daterange NOT NULL,
    PRIMARY KEY (child, held WITHOUT OVERLAPS),
    FOREIGN KEY (child, unit_ord, school_ord) REFERENCES child (id, unit_ord, school_ord) ON UPDATE CASCADE
);
CREATE INDEX child_member_of ON child_member (household);

-- What was said and what happened is not for the application to change; links and events are ended, nothing is removed.
REVOKE UPDATE, DELETE ON child, child_source, child_link, child_event, child_person, child_household FROM qm_app;
REVOKE UPDATE, DELETE ON child_guardian, child_member FROM qm_app;
GRANT UPDATE (unit, unit_ord, school_ord) ON child TO qm_app;
GRANT UPDATE (held, ended_by, end_reason) ON child_link TO qm_app;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON child_event TO qm_app;
GRANT UPDATE (unit_ord) ON child_person, child_household TO qm_app;
GRANT UPDATE (held) ON child_guardian, child_member TO qm_app;
REVOKE ALL ON FUNCTION qm_child_reach() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qm_child_reach() TO qm_app;

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['child', 'child_source', 'child_link', 'child_pair', 'child_token', 'child_event',
        'child_person', 'child_person_token', 'child_guardian', 'child_household', 'child_member'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format(
            'CREATE POLICY system_work ON %I USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()))', guarded);
    END LOOP;
    FOREACH guarded IN ARRAY ARRAY['child', 'child_source', 'child_token', 'child_event', 'child_guardian',
        'child_member'] LOOP
        EXECUTE format('CREATE POLICY reach ON %I USING (unit_ord <@ (SELECT qm_child_reach()) '
            'OR school_ord <@ (SELECT qm_child_reach()))', guarded);
    END LOOP;
    FOREACH guarded IN ARRAY ARRAY['child_person', 'child_person_token', 'child_household'] LOOP
        EXECUTE format('CREATE POLICY reach ON %I USING (unit_ord <@ (SELECT qm_child_reach()))', guarded);
    END LOOP;
END
$$;
-- A link is seen from either side, and made by who reaches both; a pair is seen by who reaches both.
CREATE POLICY reach ON child_link FOR SELECT USING (
    child_ord <@ (SELECT qm_child_reach()) OR child_school <@ (SELECT qm_child_reach())
    OR target_ord <@ (SELECT qm_child_reach()) OR target_school <@ (SELECT qm_child_reach()));
CREATE POLICY reach_both ON child_link USING (
    (child_ord <@ (SELECT qm_child_reach()) OR child_school <@ (SELECT qm_child_reach()))
    AND (target_ord <@ (SELECT qm_child_reach()) OR target_school <@ (SELECT qm_child_reach())));
CREATE POLICY reach_both ON child_pair USING (
    (one_ord <@ (SELECT qm_child_reach()) OR one_school <@ (SELECT qm_child_reach()))
    AND (other_ord <@ (SELECT qm_child_reach()) OR other_school <@ (SELECT qm_child_reach())));
