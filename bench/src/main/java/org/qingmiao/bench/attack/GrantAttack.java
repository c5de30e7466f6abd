package org.qingmiao.bench.attack;

import java.sql.SQLException;

/** Rights that somebody gives, or takes, who may not. */
record GrantAttack() implements Attack {
    private static final String GRANTS =
            "SELECT coalesce(string_agg(role || ' ' || unit, ', ' ORDER BY role, unit), 'none') FROM account_role WHERE login = ?";

    @Override
    public String door() {
        return "grants: rights (1)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        String street = attackTarget.read("SELECT unit FROM account_role WHERE login = 'street'");
        String other = attackTarget.read(
                "SELECT id FROM org_unit WHERE parent = (SELECT parent FROM org_unit WHERE id = ?)"
                        + " AND id <> ? ORDER BY id LIMIT 1",
                street,
                street);
        wrongRole(attackTarget, findings);
        alone(attackTarget, findings);
        subtree(attackTarget, findings, street, other);
        byStatement(attackTarget, findings);
    }

    private static void refused(AttackTarget attackTarget, Findings findings, String what, String login, Try act)
            throws Exception {
        String before = attackTarget.read(GRANTS, login);
        Answer got = act.send();
        String after = attackTarget.read(GRANTS, login);
        boolean held = before.equals(after) && got.isClean();
        findings.add(what, "refused, no right changed", got.status() + "; rights of " + login + ": " + after, held);
    }

    private interface Try {
        Answer send() throws Exception;
    }

    private static void wrongRole(AttackTarget attackTarget, Findings findings) throws Exception {
        for (String login : new String[] {"reporter", "worker", "leader", "office", "auditor"}) {
            AttackVisitor attackVisitor = attackTarget.as(login);
            refused(
                    attackTarget,
                    findings,
                    login + " gives themselves the role of administrator",
                    login,
                    () -> attackVisitor.post(
                            "/admin/people/" + login + "/roles", "role", "administrator", "unit", "beilun"));
        }
        AttackVisitor reporter = attackTarget.as("reporter");
        Answer added =
                reporter.post("/admin/people", "login", "backdoor", "name", "b", "role", "office", "unit", "beilun");
        long there = attackTarget.count("SELECT count(*) FROM account WHERE login = 'backdoor'");
        findings.add(
                "reporter adds an account",
                "403, no account",
                added.status() + ", " + there + " accounts",
                added.status() == 403 && there == 0);
    }

    private static void alone(AttackTarget attackTarget, Findings findings) throws Exception {
        AttackVisitor admin = attackTarget.as("admin");
        admin.get("/admin/people");
        refused(
                attackTarget,
                findings,
                "one administrator alone adds an auditor",
                "attack.audit",
                () -> admin.post(
                        "/admin/people",
                        "login",
                        "attack.audit",
                        "name",
                        "示例",
                        "role",
                        "auditor",
                        "unit",
                        "beilun",
                        "reason",
                        "bench"));
        String id =
                attackTarget.read("SELECT id FROM account_proposal WHERE login = 'attack.audit' AND state = 'pending'");
        refused(
                attackTarget,
                findings,
                "and confirms the proposal " + (id.isEmpty() ? "(which is not there) " : "") + "themselves",
                "attack.audit",
                () -> admin.post("/admin/proposals/confirm", "id", id));
        refused(
                attackTarget,
                findings,
                "administrator gives themselves the office",
                "admin",
                () -> admin.post("/admin/people/admin/roles", "role", "office", "unit", "beilun"));
        admin.post("/admin/proposals/close", "id", id);
    }

    private static void subtree(AttackTarget attackTarget, Findings findings, String street, String other)
            throws Exception {
        Newcomer below = Newcomer.add(attackTarget, "attack.subtree", "administrator", street);
        AttackVisitor sub = below.browser;
        sub.get("/admin/people");
        refused(
                attackTarget,
                findings,
                "administrator of a street gives the role of office there",
                "street",
                () -> sub.post("/admin/people/street/roles", "role", "office", "unit", street));
        refused(
                attackTarget,
                findings,
                "gives a role in another street",
                "street",
                () -> sub.post("/admin/people/street/roles", "role", "reporter", "unit", other));
        refused(
                attackTarget,
                findings,
                "gives the district's reporter a role",
                "reporter",
                () -> sub.post("/admin/people/reporter/roles", "role", "reporter", "unit", street));
        Answer list = sub.get("/admin/people");
        boolean hidden =
                !list.body().contains("/admin/people/leader") && !list.body().contains("/admin/people/reporter\"");
        findings.add(
                "lists people",
                "only those of the street",
                list.status() + (hidden ? ", no other" : ", others too"),
                hidden && list.status() == 200);
        Answer reset = sub.post("/admin/people/reporter/reset", "factors", "yes");
        boolean kept = !attackTarget
                .read("SELECT password_hash FROM account WHERE login = 'reporter'")
                .equals("null");
        findings.add(
                "resets the password of the district's reporter",
                "404, password kept",
                reset.status() + (kept ? ", kept" : ", gone"),
                kept && reset.status() == 404);
    }

    private static void byStatement(AttackTarget attackTarget, Findings findings) throws Exception {
        for (String login : new String[] {"reporter", "admin", "office"}) {
            String before = attackTarget.read(GRANTS, login);
            String said;
            try (var connection = attackTarget.application(login);
                    var statement = connection.createStatement()) {
                int rows = statement.executeUpdate(
                        "INSERT INTO account_role (login, role, unit) VALUES ('" + login + "', 'auditor', 'beilun')");
                said = rows + " rows";
            } catch (SQLException e) {
                said = "SQLSTATE " + e.getSQLState();
            }
            String after = attackTarget.read(GRANTS, login);
            findings.add(
                    "`INSERT INTO account_role` through the application's connection as " + login,
                    "refused by the database",
                    said + "; rights: " + after,
                    before.equals(after));
        }
    }
}
