-- Hand-overs: a record that one unit offers to another, what came of it, until when what is owed and how that was worked
-- out. Both units see the row, whatever they see of the record by then.
CREATE TABLE register.hand_over (
    district    integer NOT NULL,
    id          uuid NOT NULL,
    register    text NOT NULL,
    record      uuid NOT NULL,
    kind        text NOT NULL,
    number      text NOT NULL,
    offering    uuid NOT NULL,
    from_unit   text NOT NULL,
    from_ord    integer NOT NULL,
    to_unit     text,
    to_ord      integer,
    outside     text,
    state       text NOT NULL
        CHECK (state IN ('offered', 'accepted', 'answered', 'ended', 'refused', 'withdrawn', 'passed')),
    partly      boolean NOT NULL DEFAULT false,
    reason      text,
    offered_at  timestamptz NOT NULL,
    offered_by  text,
    accepted_at timestamptz,
    accepted_by text,
    refused_at  timestamptz,
    answered_at timestamptz,
    ended_at    timestamptz,
    passed_from uuid,
    opened      uuid,
    version     integer NOT NULL DEFAULT 1,
    changed_at  timestamptz NOT NULL,
    changed_by  text,
    PRIMARY KEY (district, id),
    CHECK ((to_unit IS NULL) = (to_ord IS NULL)),
    CHECK ((to_unit IS NULL) <> (outside IS NULL))
);
CREATE INDEX hand_over_record ON register.hand_over (district, record);
CREATE INDEX hand_over_to ON register.hand_over (district, register, to_ord, changed_at);
CREATE INDEX hand_over_from ON register.hand_over (district, register, from_ord, changed_at);

-- What is owed of one: its acceptance, and each answer. What may be given at any time has no end.
CREATE TABLE register.hand_over_part (
    district  integer NOT NULL,
    hand_over uuid NOT NULL,
    part      text NOT NULL,
    register  text NOT NULL,
    from_ord  integer NOT NULL,
    to_ord    integer,
    due_at    timestamptz,
    how_zh    text NOT NULL DEFAULT '',
    how_en    text NOT NULL DEFAULT '',
    done_at   timestamptz,
    done_by   text,
    PRIMARY KEY (district, hand_over, part),
    FOREIGN KEY (district, hand_over) REFERENCES register.hand_over (district, id)
);

-- Versions that were superseded.
CREATE TABLE register.hand_over_history (
    LIKE register.hand_over,
    until_version integer NOT NULL,
    superseded_at timestamptz NOT NULL,
    PRIMARY KEY (district, id, until_version)
);

-- Who works in a register tells the connection which register it is, from where hand-overs are theirs (beginnings and what
-- comes after each end) and to which units; a setting that is not there opens nothing.
DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['hand_over', 'hand_over_part', 'hand_over_history'] LOOP
        EXECUTE format('ALTER TABLE register.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format($policy$
            CREATE POLICY reach ON register.%I TO qm_app
                USING (register = current_setting('qm.handover_register', true)
                    AND (width_bucket(from_ord, NULLIF(current_setting('qm.handover_from', true), '')::integer[]) %% 2 = 1
                        OR to_ord = ANY (NULLIF(current_setting('qm.handover_to', true), '')::integer[])))
                WITH CHECK (register = current_setting('qm.handover_register', true)
                    AND (width_bucket(from_ord, NULLIF(current_setting('qm.handover_from', true), '')::integer[]) %% 2 = 1
                        OR to_ord = ANY (NULLIF(current_setting('qm.handover_to', true), '')::integer[])))
            $policy$, guarded);
        EXECUTE format($policy$
            CREATE POLICY system_work ON register.%I TO CURRENT_USER
                USING (COALESCE(current_setting('qm.login', true), '') LIKE '*%%')
                WITH CHECK (COALESCE(current_setting('qm.login', true), '') LIKE '*%%')
            $policy$, guarded);
    END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE ON register.hand_over, register.hand_over_part TO qm_app;
GRANT SELECT, INSERT ON register.hand_over_history TO qm_app;
