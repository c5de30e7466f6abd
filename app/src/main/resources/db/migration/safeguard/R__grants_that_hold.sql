-- The grants that hold today: of enabled accounts, inside their days.
-- The same rule stands in org.qingmiao.safeguard.AccountTable, for the clock of tests.
CREATE OR REPLACE VIEW grant_now AS
    SELECT r.login, r.role, r.unit
      FROM account_role r JOIN account a USING (login)
     WHERE a.disabled_at IS NULL
       AND coalesce(r.from_day <= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)
       AND coalesce(r.until_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date, true);
