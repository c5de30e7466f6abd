-- What a unit has to see to besides its plan: decisions of the committee's meetings, and problems with what is done
-- against them.
CREATE TABLE matter (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan      text NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('decision', 'problem')),
    unit      text NOT NULL REFERENCES org_unit (id),
    -- The clause that it concerns; empty if none in particular.
    clause    text NOT NULL,
    -- For a decision the meeting that made it, such as 2025年第一次全体会议.
    meeting   text NOT NULL CHECK (kind <> 'decision' OR meeting <> ''),
    text      text NOT NULL CHECK (text <> ''),
    -- For a problem what is done against it.
    remedy    text NOT NULL,
    raised    date NOT NULL,
    due       date NOT NULL CHECK (due >= raised),
    by        text NOT NULL,
    synthetic boolean NOT NULL DEFAULT false
);
CREATE INDEX matter_of ON matter (plan, unit);

-- What became of it. The last one that closes or reopens it counts.
CREATE TABLE matter_step (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter bigint NOT NULL REFERENCES matter,
    state  text NOT NULL CHECK (state IN ('open', 'done')),
    note   text NOT NULL CHECK (note <> ''),
    by     text NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX matter_step_of ON matter_step (matter);

REVOKE UPDATE, DELETE ON matter, matter_step FROM qm_app;

ALTER TABLE matter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON matter FOR SELECT TO qm_app USING (unit IN (SELECT qm_units('workplan.read')));
CREATE POLICY add ON matter FOR INSERT TO qm_app
    WITH CHECK (CASE kind WHEN 'decision' THEN qm_may('decision.write', unit) ELSE qm_may('workplan.write', unit) END);
ALTER TABLE matter_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON matter_step FOR SELECT TO qm_app USING (EXISTS (SELECT FROM matter m WHERE m.id = matter));
CREATE POLICY add ON matter_step FOR INSERT TO qm_app
    WITH CHECK (EXISTS (SELECT FROM matter m WHERE m.id = matter AND qm_may('workplan.write', m.unit)));
