-- Accounts of people who come, are away and leave.
ALTER TABLE account
    -- Empty until a person has set one: who signs in by the city's unified login, or by a one-time code.
    ALTER COLUMN password_hash DROP NOT NULL,
    ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
    ADD COLUMN created_at      timestamptz NOT NULL DEFAULT now(),
    -- Sign-in or use of a token, to the day; after 90 days without, the account is disabled.
    ADD COLUMN last_seen_at    timestamptz,
    ADD COLUMN disabled_reason text NOT NULL DEFAULT '' CHECK (disabled_reason IN ('', 'left', 'idle', 'administrator')),
    ADD COLUMN successor       text REFERENCES account,
    ADD COLUMN enabled_at      timestamptz;

ALTER TABLE account_role
    DROP CONSTRAINT account_role_pkey,
    ADD COLUMN id         text PRIMARY KEY DEFAULT gen_random_uuid()::text,
    -- First and last day, both included, in the district's time; empty: without such an end.
    ADD COLUMN from_day   date,
    ADD COLUMN until_day  date,
    -- Whose role it is, where it was lent for a holiday or handed over by one who left.
    ADD COLUMN lent_by    text REFERENCES account,
    ADD COLUMN handed     boolean NOT NULL DEFAULT false,
    ADD CHECK (until_day >= from_day),
    ADD CHECK (lent_by <> login);
CREATE UNIQUE INDEX account_role_once ON account_role (login, role, unit, coalesce(lent_by, ''));
CREATE INDEX account_role_lent ON account_role (lent_by) WHERE lent_by IS NOT NULL;

-- Duties are split (GB/T 22239-2019, 8.1.5): who runs the system, who audits it, and who works in it are three people.
-- The row of the account is locked, so that two grants at once cannot slip past each other. The owner of the table may
-- write what was checked before: a restored backup.
CREATE FUNCTION duty_of(role text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT CASE role WHEN 'administrator' THEN 'system' WHEN 'auditor' THEN 'audit' ELSE 'work' END
$$;
CREATE FUNCTION keep_duties_apart() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
        RETURN NEW;
    END IF;
    PERFORM FROM account WHERE login = NEW.login FOR UPDATE;
    IF EXISTS (SELECT FROM account_role r
                WHERE r.login = NEW.login AND r.id <> NEW.id AND duty_of(r.role) <> duty_of(NEW.role)) THEN
        RAISE EXCEPTION 'duties are split: % cannot hold % too', NEW.login, NEW.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_role_duties';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER keep_duties_apart BEFORE INSERT OR UPDATE ON account_role
    FOR EACH ROW EXECUTE FUNCTION keep_duties_apart();

-- What a program may do with a token: read values, put values in, run the installation.
ALTER TABLE api_token
    ADD COLUMN id           text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
    ADD COLUMN scopes       text[] NOT NULL DEFAULT '{read,submit}'
        CHECK (cardinality(scopes) > 0 AND scopes <@ '{read,submit,admin}'::text[]),
    ADD COLUMN last_used_at timestamptz,
    ADD COLUMN revoked_at   timestamptz;
