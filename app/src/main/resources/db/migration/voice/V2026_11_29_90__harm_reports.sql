-- What shows a sign of harm is kept whatever its length, has a clock of its own, and is looked at by name.
ALTER TABLE voice_suggestion
    ADD COLUMN signs text NOT NULL DEFAULT '',
    -- Until when it is to be passed on; absent where there was no sign.
    ADD COLUMN hand_over_by timestamptz,
    ADD COLUMN opened_at timestamptz,
    ADD COLUMN opened_by text NOT NULL DEFAULT '',
    -- When those on duty were told last.
    ADD COLUMN alarmed_at timestamptz,
    -- Words for the child, read with the code.
    ADD COLUMN told text NOT NULL DEFAULT '' CHECK (char_length(told) <= 500);
ALTER TABLE voice_suggestion DROP CONSTRAINT voice_suggestion_words_check;
ALTER TABLE voice_suggestion ADD CONSTRAINT voice_suggestion_words_check
    CHECK (char_length(words) BETWEEN 1 AND CASE WHEN signs = '' THEN 500 ELSE 20000 END);
UPDATE voice_suggestion SET hand_over_by = at + interval '1 hour' WHERE state = 'held';
ALTER TABLE voice_suggestion ADD CHECK (state <> 'held' OR hand_over_by IS NOT NULL);
GRANT UPDATE (hand_over_by, opened_at, opened_by, alarmed_at, told) ON voice_suggestion TO qm_app;
CREATE POLICY alarm ON voice_suggestion FOR UPDATE USING ((SELECT qm_system()));
CREATE INDEX voice_suggestion_held ON voice_suggestion (hand_over_by) WHERE state = 'held';

-- What a child adds to a report of harm, as often as it likes.
CREATE TABLE voice_addition (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    suggestion bigint NOT NULL REFERENCES voice_suggestion,
    words      text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 20000),
    at         timestamptz NOT NULL
);
CREATE INDEX voice_addition_suggestion ON voice_addition (suggestion, id);

-- Which ballots voted from which address on a day, so that one address cannot stuff. Both are keyed digests that differ
-- from day to day and cannot be put together with the votes; yesterday's are deleted.
CREATE TABLE voice_ballot (
    day     date NOT NULL,
    address bytea NOT NULL CHECK (length(address) = 32),
    voter   bytea NOT NULL CHECK (length(voter) = 32),
    PRIMARY KEY (day, address, voter)
);

ALTER TABLE voice_addition ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_ballot ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_addition FORCE ROW LEVEL SECURITY;
ALTER TABLE voice_ballot FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON voice_addition FOR SELECT USING ((SELECT qm_may('voice.moderate', '')));
CREATE POLICY system_work ON voice_addition USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
CREATE POLICY system_work ON voice_ballot USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()));
REVOKE UPDATE, DELETE ON voice_addition FROM qm_app;
REVOKE UPDATE ON voice_ballot FROM qm_app;
