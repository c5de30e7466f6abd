-- Rounds are known to everybody who is signed in; answers to them to whom answer.read is given.
ALTER TABLE submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft_field ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE field_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION qm_works_on_answer(unit text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
    SELECT qm_may('report', unit) OR qm_may('approve', unit) OR qm_may('review', unit)
$$;

CREATE POLICY submission_read ON submission FOR SELECT USING (unit IN (SELECT qm_units('answer.read')));
CREATE POLICY submission_begin ON submission FOR INSERT WITH CHECK (qm_may('report', unit));
CREATE POLICY submission_step ON submission FOR UPDATE
    USING (unit IN (SELECT qm_units('answer.read'))) WITH CHECK (qm_works_on_answer(unit));

CREATE POLICY draft_field_read ON draft_field FOR SELECT USING (unit IN (SELECT qm_units('answer.read')));
CREATE POLICY draft_field_type ON draft_field FOR INSERT WITH CHECK (qm_may('report', unit));
CREATE POLICY draft_field_retype ON draft_field FOR UPDATE
    USING (unit IN (SELECT qm_units('answer.read'))) WITH CHECK (qm_may('report', unit));

-- Steps of the round itself have no unit; all who are signed in see them, the office takes them.
CREATE POLICY round_event_read ON round_event FOR SELECT
    USING (unit = '' OR unit IN (SELECT qm_units('answer.read')));
CREATE POLICY round_event_write ON round_event FOR INSERT
    WITH CHECK (CASE WHEN unit = '' THEN qm_may('round.manage', '') ELSE qm_works_on_answer(unit) END);

CREATE POLICY field_comment_read ON field_comment FOR SELECT USING (unit IN (SELECT qm_units('answer.read')));
CREATE POLICY field_comment_write ON field_comment FOR INSERT
    WITH CHECK (qm_may('approve', unit) OR qm_may('review', unit));

CREATE POLICY evidence_read ON evidence FOR SELECT USING (unit IN (SELECT qm_units('answer.read')));
CREATE POLICY evidence_add ON evidence FOR INSERT WITH CHECK (qm_may('report', unit));
CREATE POLICY evidence_remove ON evidence FOR DELETE USING (qm_may('report', unit));

ALTER TABLE round ENABLE ROW LEVEL SECURITY;
CREATE POLICY round_read ON round FOR SELECT USING (qm_system() OR qm_login() IS NOT NULL);
CREATE POLICY round_open ON round FOR INSERT WITH CHECK (qm_may('round.manage', ''));
-- An answer holds its round while it changes; FOR SHARE asks for the right to update.
CREATE POLICY round_change ON round FOR UPDATE
    USING (qm_system() OR qm_login() IS NOT NULL) WITH CHECK (qm_may('round.manage', ''));
