-- A content is let go, never exchanged, by whoever attaches files. A rotation of keys seals it anew: as the owner of the
-- schema, which the application is not.
CREATE OR REPLACE FUNCTION qm_attachment_content_stays() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.content IS NOT NULL AND NEW.content IS DISTINCT FROM OLD.content
       AND current_user::regrole <> (SELECT relowner FROM pg_class WHERE oid = TG_RELID) THEN
        RAISE EXCEPTION 'the content of attachment % cannot be exchanged', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
