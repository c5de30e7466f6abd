-- The grants that hold today: of enabled accounts, inside their days; what is lent, as long as the lender holds it. Who
-- asks sees those whose rows they may see.
-- The same rule stands in org.qingmiao.safeguard.AccountRepository, for the clock of tests.
CREATE OR REPLACE VIEW grant_now WITH (security_invoker = true) AS
    SELECT r.login, r.role, r.unit
      FROM account_role r JOIN account a USING (login)
     WHERE a.disabled_at IS NULL
       AND coalesce(r.from_day <= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)
       AND coalesce(r.until_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)
       AND (r.lent_by IS NULL OR r.handed OR EXISTS (
            SELECT FROM account_role own
             WHERE own.login = r.lent_by AND own.role = r.role AND own.unit = r.unit AND own.lent_by IS NULL
               AND coalesce(own.from_day <= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)
               AND coalesce(own.until_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)));
