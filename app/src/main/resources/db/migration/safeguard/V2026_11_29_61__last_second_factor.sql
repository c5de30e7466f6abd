-- Who must have a second factor keeps the last one, by whatever route it is taken away. The system resets them, by the
-- hand of an administrator; the owner restores backups. The account's row is locked, so that of two factors taken away
-- at the same time one stays.
CREATE FUNCTION qm_is_last_factor(of_login text, app boolean, passkey text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM FROM account WHERE login = of_login FOR UPDATE;
    RETURN EXISTS (SELECT FROM account WHERE login = of_login AND NOT demo)
        AND EXISTS (SELECT FROM grant_now g JOIN role_rule r USING (role) WHERE g.login = of_login AND r.second_factor)
        AND NOT EXISTS (SELECT FROM totp WHERE login = of_login AND confirmed AND NOT app)
        AND NOT EXISTS (
            SELECT FROM user_entities e JOIN user_credentials c ON c.user_entity_user_id = e.id
             WHERE e.name = of_login AND c.credential_id <> passkey);
END
$$;
CREATE FUNCTION keep_last_factor() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    last boolean;
BEGIN
    IF qm_system() OR current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
    END IF;
    IF TG_TABLE_NAME = 'totp' THEN
        last := OLD.confirmed AND (TG_OP = 'DELETE' OR NOT NEW.confirmed OR NEW.login <> OLD.login)
            AND qm_is_last_factor(OLD.login, true, '');
    ELSE
        last := qm_is_last_factor(
            (SELECT name FROM user_entities WHERE id = OLD.user_entity_user_id), false, OLD.credential_id);
    END IF;
    IF last THEN
        RAISE EXCEPTION 'the last second factor stays' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END
$$;
CREATE TRIGGER keep_last_factor BEFORE DELETE OR UPDATE ON totp FOR EACH ROW EXECUTE FUNCTION keep_last_factor();
CREATE TRIGGER keep_last_factor BEFORE DELETE ON user_credentials FOR EACH ROW EXECUTE FUNCTION keep_last_factor();
REVOKE ALL ON FUNCTION qm_is_last_factor(text, boolean, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION qm_is_last_factor(text, boolean, text) TO qm_app;
