-- Policies bind the owner of the tables too, so that a forgotten role or a definer's function is no way around them; and
-- the system (jobs, backup) sees every row of them, so that a backup never leaves one out.
DO $$
DECLARE
    guarded regclass;
BEGIN
    FOR guarded IN
        SELECT oid FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity
         ORDER BY relname
    LOOP
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
        IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = guarded AND polname = 'system_work') THEN
            EXECUTE format(
                'CREATE POLICY system_work ON %s USING ((SELECT qm_system())) WITH CHECK ((SELECT qm_system()))',
                guarded);
        END IF;
    END LOOP;
END
$$;
