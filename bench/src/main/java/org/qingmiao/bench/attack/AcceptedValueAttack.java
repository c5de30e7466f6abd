package org.qingmiao.bench.attack;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A value that was accepted, changed by another way than a correction. */
record AcceptedValueAttack() implements Attack {
    @Override
    public String door() {
        return "accepted: accepted values (3)";
    }

    /** An accepted value: what is its field in forms, and who reports it. */
    private record Accepted(
            String round, String unit, String field, String element, String of, String period, String options) {
        static Accepted of(AttackTarget attackTarget) throws Exception {
            String found = attackTarget.read("""
                    SELECT s.round || ' ' || s.unit || ' ' || d.field FROM submission s
                      JOIN draft_field d USING (plan, round, unit)
                     WHERE s.state = 'accepted' AND NOT d.not_applicable AND d.typed <> '' AND d.field LIKE '%:'
                     ORDER BY s.round DESC, s.unit, d.field LIMIT 1
                    """);
            String[] parts = found.split(" ", 3);
            String[] key = parts[2].replaceFirst("^v:", "").split(":", -1);
            return new Accepted(parts[0], parts[1], "v:" + String.join(":", key), key[0], key[1], key[2], key[3]);
        }

        String csv(String value) {
            return "element,unit,period,options,value\n" + String.join(",", element, of, period, options, value) + "\n";
        }

        String json(String value) {
            return "[{\"element\":\"" + element + "\",\"unit\":\"" + of + "\",\"period\":\"" + period
                    + "\",\"options\":\"" + options + "\",\"value\":" + value + "}]";
        }
    }

    /** The value and the change it came with, as the API shows them. */
    private static String stored(AttackTarget attackTarget, Accepted cell) throws Exception {
        AttackVisitor office = attackTarget.visitor();
        Answer read = office.send(
                office.request("/api/v1/cells?element=" + cell.element + "&unit=" + cell.of + "&period=" + cell.period)
                        .header("Authorization", AttackTarget.basic("office", AttackVisitor.PASSWORD)));
        String one =
                read.find("(\\{[^{}]*\"unit\":\"" + cell.of + "\"[^{}]*\"options\":\"" + cell.options + "\"[^{}]*\\})");
        return one.replaceAll(
                ".*\"value\":([^,}]*).*\"version\":(\\d+).*\"change\":(\\d+).*", "$1, version $2, change $3");
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        Accepted cell = Accepted.of(attackTarget);
        String before = stored(attackTarget, cell);
        String other = Long.toString(Math.round(Double.parseDouble(before.replaceAll(",.*", ""))) + 1);
        for (String login : List.of("office", "stats", "reporter", "approver", "admin")) {
            check(
                    attackTarget,
                    findings,
                    cell,
                    before,
                    login + ", JSON to `/api/v1/cells`",
                    api(attackTarget, login, "application/json", cell.json(other)));
            check(
                    attackTarget,
                    findings,
                    cell,
                    before,
                    login + ", CSV to `/api/v1/cells`",
                    api(attackTarget, login, "text/csv", cell.csv(other)));
            AttackVisitor attackVisitor = attackTarget.as(login);
            check(
                    attackTarget,
                    findings,
                    cell,
                    before,
                    login + ", file to the form of the year",
                    attackVisitor.upload(
                            "/reporting/" + cell.unit + "/upload?year=" + cell.period.substring(0, 4),
                            "a.csv",
                            new ByteArrayInputStream(cell.csv(other).getBytes(StandardCharsets.UTF_8)),
                            "keep",
                            "true",
                            "reason",
                            "bench"));
            attackVisitor.get("/reporting/" + cell.unit + "?year=" + cell.period.substring(0, 4));
            check(
                    attackTarget,
                    findings,
                    cell,
                    before,
                    login + ", form of the year",
                    attackVisitor.post(
                            "/reporting/" + cell.unit + "?year=" + cell.period.substring(0, 4),
                            cell.field,
                            other,
                            "reason",
                            "bench"));
            check(
                    attackTarget,
                    findings,
                    cell,
                    before,
                    login + ", undo of the change that brought it",
                    attackVisitor.post(
                            "/cells/undo",
                            "change",
                            before.replaceAll(".*change ", ""),
                            "element",
                            cell.element,
                            "period",
                            cell.period,
                            "reason",
                            "bench"));
            check(
                    attackTarget,
                    findings,
                    cell,
                    before,
                    login + ", the answer of the round once more",
                    round(attackTarget, login, cell, other));
        }
    }

    private static void check(
            AttackTarget attackTarget, Findings findings, Accepted cell, String before, String what, Answer got)
            throws Exception {
        String after = stored(attackTarget, cell);
        findings.add(
                what + " to change the accepted " + cell.element + " of " + cell.of + " " + cell.period,
                "refused in words, or told that nothing changed; value kept",
                got + "; " + after,
                after.equals(before)
                        && !after.isEmpty()
                        && got.isClean()
                        && (got.status() >= 400 || got.location().contains("changed=0")));
    }

    private static Answer api(AttackTarget attackTarget, String login, String type, String body) throws Exception {
        AttackVisitor program = attackTarget.visitor();
        return program.send(program.request("/api/v1/cells?reason=bench")
                .header("Authorization", AttackTarget.basic(login, AttackVisitor.PASSWORD))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static Answer round(AttackTarget attackTarget, String login, Accepted cell, String other) throws Exception {
        AttackVisitor program = attackTarget.visitor();
        return program.send(program.request("/api/v1/rounds/" + cell.round + "/" + cell.unit)
                .header("Authorization", AttackTarget.basic(login, AttackVisitor.PASSWORD))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"submit\":true,\"values\":" + cell.json(other) + "}")));
    }
}
