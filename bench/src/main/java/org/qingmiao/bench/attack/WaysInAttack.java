package org.qingmiao.bench.attack;

import java.sql.SQLException;
import java.util.List;

/** Ways in that somebody keeps after a reset, and second factors that somebody takes away. */
record WaysInAttack() implements Attack {
    @Override
    public String door() {
        return "ways-in: resets and second factors (1, 7)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        factors(attackTarget, findings, Newcomer.add(attackTarget, "attack.admin", "administrator", "beilun"));
        String street = attackTarget.read("SELECT unit FROM account_role WHERE login = 'street'");
        reset(attackTarget, findings, Newcomer.add(attackTarget, "attack.reset", "reporter", street));
    }

    private static void reset(AttackTarget attackTarget, Findings findings, Newcomer person) throws Exception {
        Answer made = person.browser.post("/me/tokens", "name", "kept", "scope", "read", "days", "300");
        String token = made.find("(qm_[A-Za-z0-9_-]+)");
        AttackVisitor program = attackTarget.visitor();
        int before = bearer(program, token).status();
        int session = person.browser.get("/me").status();
        AttackVisitor admin = attackTarget.as("admin");
        admin.get("/admin/people/" + person.login);
        admin.post("/admin/people/" + person.login + "/reset", "factors", "yes");
        Answer page = person.browser.get("/me");
        findings.add(
                "the old session after the administrator's reset (before: " + session + ")",
                "asked to sign in",
                page.toString(),
                session == 200 && page.location().contains("sign-in"));
        long start = System.nanoTime();
        int after = bearer(program, token).status();
        while (after == 200 && System.nanoTime() - start < 30_000_000_000L) {
            Thread.sleep(500);
            after = bearer(program, token).status();
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        findings.add(
                "the old token after it (before: " + before + ")",
                "401 within ten seconds",
                after + " after " + seconds + " s",
                before == 200 && after == 401 && seconds <= 11);
        old(attackTarget, findings, person);
    }

    private static Answer bearer(AttackVisitor program, String token) throws Exception {
        return program.send(program.request("/api/v1/attainment").header("Authorization", "Bearer " + token));
    }

    private static void old(AttackTarget attackTarget, Findings findings, Newcomer person) throws Exception {
        Answer password = attackTarget.visitor().signIn(person.login, Newcomer.PASSWORD);
        findings.add("the old password after it", "refused", password.toString(), !AttackVisitor.isIn(password));
        Answer code = attackTarget.visitor().signIn(person.login, person.recoveryCodes.getFirst());
        findings.add("a recovery code in place of it", "refused", code.toString(), !AttackVisitor.isIn(code));
        String left = attackTarget.read(
                "SELECT (SELECT count(*) FROM recovery_code WHERE login = ?) || ' recovery codes, ' || (SELECT count(*) FROM api_token"
                        + " WHERE login = ? AND revoked_at IS NULL) || ' tokens, ' || (SELECT count(*) FROM web_session WHERE login = ?) || ' sessions, '"
                        + " || (SELECT count(*) FROM known_device WHERE login = ?) || ' browsers'",
                person.login,
                person.login,
                person.login,
                person.login);
        findings.add(
                "what is left in the database",
                "nothing",
                left,
                left.equals("0 recovery codes, 0 tokens, 0 sessions, 0 browsers"));
    }

    private static void factors(AttackTarget attackTarget, Findings findings, Newcomer person) throws Exception {
        AttackVisitor browser = person.browser;
        browser.get("/me/second-factor");
        taken(attackTarget, findings, person, "the page's own way", browser.post("/me/second-factor/app/remove"));
        taken(
                attackTarget,
                findings,
                person,
                "the way for passkeys, with an id of none",
                browser.post("/me/second-factor/passkeys/remove", "id", "AAAA"));
        taken(
                attackTarget,
                findings,
                person,
                "the framework's `DELETE /webauthn/register/…`",
                browser.send(browser.request("/webauthn/register/AAAA")
                        .header("X-CSRF-TOKEN", browser.proof())
                        .DELETE()));
        taken(
                attackTarget,
                findings,
                person,
                "a new app over the old one",
                browser.post("/me/second-factor/app", "secret", "AAAA", "code", "000000"));
        for (String sql :
                List.of("DELETE FROM totp WHERE login = '", "UPDATE totp SET confirmed = false WHERE login = '")) {
            String said;
            try (var connection = attackTarget.application(person.login);
                    var statement = connection.createStatement()) {
                said = statement.executeUpdate(sql + person.login + "'") + " rows";
            } catch (SQLException e) {
                said = "SQLSTATE " + e.getSQLState();
            }
            findings.add(
                    "last factor: `" + sql.substring(0, 11) + "…` through the application's connection",
                    "refused",
                    said,
                    isThere(attackTarget, person));
        }
        Answer basic = attackTarget
                .visitor()
                .send(attackTarget
                        .visitor()
                        .request("/api/v1/attainment")
                        .header("Authorization", AttackTarget.basic(person.login, Newcomer.PASSWORD)));
        findings.add(
                "password alone at the API by who needs two factors", "401", basic.toString(), basic.status() == 401);
        guesses(attackTarget, findings, person);
    }

    private static boolean isThere(AttackTarget attackTarget, Newcomer person) throws Exception {
        return attackTarget.count("SELECT count(*) FROM totp WHERE confirmed AND login = ?", person.login) == 1;
    }

    private static void taken(AttackTarget attackTarget, Findings findings, Newcomer person, String way, Answer got)
            throws Exception {
        boolean there = isThere(attackTarget, person);
        findings.add(
                "last factor: " + way,
                "refused, the factor stays",
                got + (there ? ", stays" : ", gone"),
                there && got.isClean());
    }

    private static void guesses(AttackTarget attackTarget, Findings findings, Newcomer person) throws Exception {
        AttackVisitor thief = attackTarget.visitor();
        thief.signIn(person.login, Newcomer.PASSWORD);
        Answer last = thief.get("/sign-in/second");
        int tried = 0;
        while (tried < 12) {
            last = thief.post("/sign-in/second", "code", "%06d".formatted(tried++));
        }
        Answer right = thief.post("/sign-in/second", "code", Newcomer.code(person.secret, 1));
        findings.add(
                "12 guesses of the six digits, then the right ones",
                "not tried any more: made to wait",
                last.status() + ", then " + right,
                !AttackVisitor.isIn(right));
    }
}
