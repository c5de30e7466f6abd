package org.qingmiao.bench.attack;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Records of children and places: by who has no duty for them, by address, as files, as a program, and in the database. */
record PeopleAttack() implements Attack {
    private static final String REGISTER = "children-in-difficulty";
    private static final String RECORDS = "SELECT count(*) FROM register.\"" + REGISTER + "\"";
    private static final String MADE = RECORDS + " WHERE created_by = 'operator'";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** People of the demo who hold no duty that shows children. */
    private static final List<String> OTHERS =
            List.of("office", "stats", "leader", "auditor", "admin", "operator", "culture");

    @Override
    public String door() {
        return "people: records of children and places";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        await(attackTarget);
        String record = attackTarget.read("SELECT id FROM register.\"" + REGISTER + "\" ORDER BY id LIMIT 1");
        String child = attackTarget.read("SELECT id FROM child ORDER BY id LIMIT 1");
        byAddress(attackTarget, findings, record, child);
        byOthers(attackTarget, findings, record, child);
        written(attackTarget, findings, record);
        inTheDatabase(attackTarget, findings);
    }

    /** The demo's records come some time after its start. */
    private static void await(AttackTarget attackTarget) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (attackTarget.count(RECORDS) < 3 && Instant.now().isBefore(end)) {
            Thread.sleep(2_000);
        }
    }

    private static List<String> pages(String record, String child) {
        String of = "/registers/" + REGISTER;
        return List.of(
                of + "/records/" + record,
                of + "/records/" + record + "/edit",
                of + "/records/" + record + "/history",
                "/api/v1" + of + "/records/" + record,
                of + "/records.csv",
                of + "/records.xlsx",
                of + "/new",
                "/children/" + child,
                "/children/" + child + "/merge",
                "/api/v1/children/" + child);
    }

    private static void byAddress(AttackTarget attackTarget, Findings findings, String record, String child)
            throws Exception {
        AttackVisitor nobody = attackTarget.visitor();
        for (String page : pages(record, child)) {
            Answer got = nobody.get(page);
            boolean held = got.location().contains("sign-in") || got.status() == 401;
            findings.add(
                    "nobody asks for `" + named(page, record, child) + "`", "asked to sign in", got.toString(), held);
        }
    }

    private static String named(String page, String record, String child) {
        return page.replace(record, "RECORD").replace(child, "CHILD");
    }

    private static void byOthers(AttackTarget attackTarget, Findings findings, String record, String child)
            throws Exception {
        for (String login : OTHERS) {
            AttackVisitor other = attackTarget.as(login);
            StringBuilder got = new StringBuilder();
            boolean held = true;
            for (String page : pages(record, child)) {
                Answer answer = other.get(page);
                got.append(got.isEmpty() ? "" : ", ").append(answer.status());
                held &= (answer.status() == 403 || answer.status() == 404) && answer.isClean();
            }
            findings.add(
                    login + " asks for a record and a child in ten ways", "403 or 404 for each", got.toString(), held);
        }
    }

    private static String state(AttackTarget attackTarget, String record) throws IOException, SQLException {
        return attackTarget.read(
                "SELECT state || ' ' || version FROM register.\"" + REGISTER + "\" WHERE id = ?::uuid", record);
    }

    private static void written(AttackTarget attackTarget, Findings findings, String record) throws Exception {
        AttackVisitor other = attackTarget.as("operator");
        String address = "/registers/" + REGISTER + "/records/" + record;
        String before = state(attackTarget, record);
        List<Answer> got = List.of(
                other.post(address + "/edit", "reason", "x", "based", "1"),
                other.post(address + "/steps/close", "reason", "x"),
                other.post(address + "/confirm"),
                other.post("/registers/" + REGISTER + "/new", "unit", "xinqi"),
                other.send(other.request("/api/v1/registers/" + REGISTER + "/records")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"unit\":\"xinqi\",\"fields\":{}}"))),
                other.send(other.request("/api/v1" + address)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"fields\":{}}"))));
        String after = state(attackTarget, record);
        boolean refused = got.stream().allMatch(a -> a.status() == 403 || a.status() == 404);
        findings.add(
                "operator changes, steps, confirms and makes a record, by form and as a program",
                "403 or 404 for each, nothing changed",
                got.stream().map(a -> "" + a.status()).toList() + ", " + before + " → " + after,
                refused && before.equals(after) && attackTarget.count(MADE) == 0);
    }

    /** With the application's own connection, in a person's name, but told of no reach. */
    private static void inTheDatabase(AttackTarget attackTarget, Findings findings) throws Exception {
        for (String table : List.of(
                "register.\"" + REGISTER + "\"",
                "register.\"" + REGISTER + "~history\"",
                "register.\"mandatory-reporting+apart\"",
                "child",
                "child_source",
                "child_token")) {
            String got = asPerson(attackTarget, "SELECT count(*) FROM " + table);
            findings.add(
                    "the application counts `" + table + "` in a stranger's name",
                    "0 rows or refused",
                    got,
                    got.equals("0") || got.contains("permission denied"));
        }
        long before = attackTarget.count(RECORDS);
        String got = asPerson(
                attackTarget,
                "WITH gone AS (DELETE FROM register.\"" + REGISTER + "\" RETURNING 1) SELECT count(*) FROM gone");
        findings.add(
                "the application deletes all records in a stranger's name",
                "0 rows or refused",
                got + ", " + before + " → " + attackTarget.count(RECORDS),
                attackTarget.count(RECORDS) >= before);
    }

    private static String asPerson(AttackTarget attackTarget, String sql) throws IOException {
        try (Connection application = attackTarget.application("operator");
                var statement = application.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }
}
