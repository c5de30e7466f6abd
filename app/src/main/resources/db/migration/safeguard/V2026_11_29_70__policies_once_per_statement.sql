-- No policy calls a function for each row: what a person may do, and where, is worked out once for a statement, as
-- x IN (SELECT qm_units('action')) or (SELECT qm_may('action', '')). Who may what is as before. PoliciesTest holds every
-- policy to this form. The audit's tables are in the file after this one.

-- Own rows, and those of the system.
DROP POLICY own ON notice;
DROP POLICY own ON notice_preference;
DROP POLICY own ON calendar_address;
CREATE POLICY own ON notice USING (login = (SELECT qm_login()));
CREATE POLICY own ON notice_preference USING (login = (SELECT qm_login()));
CREATE POLICY own ON calendar_address USING (login = (SELECT qm_login()));
DROP POLICY system ON delivery;
DROP POLICY system ON voice_key;

-- Rounds and the answers to them.
ALTER POLICY submission_begin ON submission WITH CHECK (unit IN (SELECT qm_units('report')));
ALTER POLICY submission_step ON submission WITH CHECK (
    unit IN (SELECT qm_units('report')) OR unit IN (SELECT qm_units('approve')) OR unit IN (SELECT qm_units('review')));
ALTER POLICY draft_field_type ON draft_field WITH CHECK (unit IN (SELECT qm_units('report')));
ALTER POLICY draft_field_retype ON draft_field WITH CHECK (unit IN (SELECT qm_units('report')));
ALTER POLICY round_event_write ON round_event WITH CHECK (
    (unit = '' AND (SELECT qm_may('round.manage', '')))
    OR (unit <> '' AND (unit IN (SELECT qm_units('report')) OR unit IN (SELECT qm_units('approve'))
        OR unit IN (SELECT qm_units('review')))));
ALTER POLICY field_comment_write ON field_comment WITH CHECK (
    unit IN (SELECT qm_units('approve')) OR unit IN (SELECT qm_units('review')));
ALTER POLICY evidence_add ON evidence WITH CHECK (unit IN (SELECT qm_units('report')));
ALTER POLICY evidence_remove ON evidence USING (unit IN (SELECT qm_units('report')));
ALTER POLICY round_read ON round USING ((SELECT qm_login() IS NOT NULL));
ALTER POLICY round_open ON round WITH CHECK ((SELECT qm_may('round.manage', '')));
ALTER POLICY round_change ON round
    USING ((SELECT qm_login() IS NOT NULL)) WITH CHECK ((SELECT qm_may('round.manage', '')));
DROP FUNCTION qm_works_on_answer(text);

-- Children's suggestions.
ALTER POLICY see ON voice_suggestion USING (
    state = 'published' OR (SELECT qm_may('voice.moderate', ''))
    OR (state NOT IN ('held', 'handed') AND unit IN (SELECT qm_units('voice.read'))));
DROP POLICY receive ON voice_suggestion;
DROP POLICY vote ON voice_vote;
ALTER POLICY decide ON voice_suggestion USING ((SELECT qm_may('voice.moderate', '')));
ALTER POLICY answer ON voice_answer WITH CHECK (unit IN (SELECT qm_units('voice.answer')));

-- Work plans, decisions and problems.
ALTER POLICY add ON work_action WITH CHECK (unit IN (SELECT qm_units('workplan.write')));
ALTER POLICY change ON work_action USING (unit IN (SELECT qm_units('workplan.write')));
ALTER POLICY write ON work_money USING (EXISTS (
    SELECT FROM work_action a WHERE a.id = action AND a.unit IN (SELECT qm_units('workplan.write'))));
ALTER POLICY write ON work_evidence USING (EXISTS (
    SELECT FROM work_action a WHERE a.id = action AND a.unit IN (SELECT qm_units('workplan.write'))));
ALTER POLICY add ON matter WITH CHECK (
    (kind = 'decision' AND unit IN (SELECT qm_units('decision.write')))
    OR (kind <> 'decision' AND unit IN (SELECT qm_units('workplan.write'))));
ALTER POLICY add ON matter_step WITH CHECK (EXISTS (
    SELECT FROM matter m WHERE m.id = matter AND m.unit IN (SELECT qm_units('workplan.write'))));
