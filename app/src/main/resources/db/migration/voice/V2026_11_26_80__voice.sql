-- What children suggest. Nobody is asked who they are, and no address, device or account is kept.
CREATE TABLE voice_suggestion (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Digest of the code by which a child finds the answer again.
    receipt     bytea NOT NULL UNIQUE CHECK (length(receipt) = 32),
    plan        text NOT NULL,
    clause      text NOT NULL,
    words       text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 500),
    -- held: shows a sign of harm and is passed on; handed: it has been.
    state       text NOT NULL CHECK (state IN ('received', 'published', 'refused', 'merged', 'held', 'handed')),
    -- Who is in charge of the answer, and until when, once it is published.
    unit        text NOT NULL DEFAULT '',
    due         date,
    reason      text NOT NULL DEFAULT '',
    merged_into bigint REFERENCES voice_suggestion,
    at          timestamptz NOT NULL,
    CHECK (state <> 'published' OR (unit <> '' AND due IS NOT NULL)),
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CHECK (merged_into IS DISTINCT FROM id)
);
CREATE INDEX voice_suggestion_clause ON voice_suggestion (plan, clause) WHERE state = 'published';
CREATE INDEX voice_suggestion_state ON voice_suggestion (state, id);

-- What the unit in charge says. The newest counts; earlier ones stay.
CREATE TABLE voice_answer (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    suggestion bigint NOT NULL REFERENCES voice_suggestion,
    unit       text NOT NULL,
    words      text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 1000),
    by         text NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX voice_answer_suggestion ON voice_answer (suggestion, id DESC);

-- One per browser and day. The voter is a keyed digest of a random number, the day and the suggestion: votes of one
-- browser cannot be put together.
CREATE TABLE voice_vote (
    suggestion bigint NOT NULL REFERENCES voice_suggestion,
    voter      bytea NOT NULL CHECK (length(voter) = 32),
    PRIMARY KEY (suggestion, voter)
);

CREATE TABLE voice_key (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    key bytea NOT NULL CHECK (length(key) = 32)
);

ALTER TABLE voice_suggestion ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_vote ENABLE ROW LEVEL SECURITY;
ALTER TABLE voice_key ENABLE ROW LEVEL SECURITY;

CREATE POLICY see ON voice_suggestion FOR SELECT USING (
    state = 'published' OR qm_system() OR qm_may('voice.moderate', '')
    OR (state NOT IN ('held', 'handed') AND qm_may('voice.read', unit)));
CREATE POLICY receive ON voice_suggestion FOR INSERT WITH CHECK (qm_system());
CREATE POLICY decide ON voice_suggestion FOR UPDATE USING (qm_may('voice.moderate', ''));
CREATE POLICY see ON voice_answer FOR SELECT USING (true);
CREATE POLICY answer ON voice_answer FOR INSERT WITH CHECK (qm_may('voice.answer', unit));
CREATE POLICY see ON voice_vote FOR SELECT USING (true);
CREATE POLICY vote ON voice_vote FOR INSERT WITH CHECK (qm_system());
CREATE POLICY system ON voice_key USING (qm_system());

REVOKE UPDATE, DELETE ON voice_suggestion, voice_answer, voice_vote, voice_key FROM qm_app;
GRANT UPDATE (state, unit, due, reason, merged_into) ON voice_suggestion TO qm_app;

-- As every guarded table: the owner is bound too, and the system sees all, so that a backup leaves nothing out.
DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['voice_suggestion', 'voice_answer', 'voice_vote', 'voice_key'] LOOP
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format(
            'CREATE POLICY system_work ON %I USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()))', guarded);
    END LOOP;
END
$$;
