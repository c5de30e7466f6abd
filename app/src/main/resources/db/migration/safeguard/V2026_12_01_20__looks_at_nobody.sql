-- A look at a record that says nothing of people asks no purpose, but is a look: it stands in the chains of looks and waits
-- for nobody who acts. These are the only looks without a purpose.
ALTER TABLE audit_entry
    DROP CONSTRAINT audit_entry_why,
    ADD CONSTRAINT audit_entry_why CHECK (chain = 0 OR purpose <> '' OR action = 'register.look');

CREATE OR REPLACE FUNCTION qm_audit_look(
    at timestamptz, action text, object text, unit text, after text, purpose text) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF btrim(purpose) = '' AND action <> 'register.look' THEN
        RAISE EXCEPTION 'a look at personal data has a purpose' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM qm_audit_note(true, at, action, object, unit, '{}', after, purpose);
END
$$;
