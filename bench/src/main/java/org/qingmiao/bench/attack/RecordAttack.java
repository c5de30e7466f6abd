package org.qingmiao.bench.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The record, changed by the application, by a superuser, and by a superuser who holds the data folder. The last attack: signing stops. */
record RecordAttack() implements Attack {
    @Override
    public String door() {
        return "record: the record (2)";
    }

    @Override
    public void run(AttackTarget attackTarget, Findings findings) throws Exception {
        for (String sql : List.of(
                "UPDATE audit_entry SET who = 'x' WHERE seq = 10",
                "DELETE FROM audit_entry WHERE seq = 10",
                "TRUNCATE audit_entry",
                "UPDATE audit_head SET seq = 1",
                "INSERT INTO audit_seal VALUES (10, '', 9, now())")) {
            String said;
            try (var connection = attackTarget.application("admin");
                    var statement = connection.createStatement()) {
                said = statement.executeUpdate(sql) + " rows";
            } catch (SQLException e) {
                said = "SQLSTATE " + e.getSQLState();
            }
            findings.add(
                    "`" + sql + "` through the application's connection",
                    "refused by the database",
                    said,
                    said.startsWith("SQLSTATE"));
        }
        AttackTarget.Said whole = verify(attackTarget);
        findings.add(
                "nothing yet: `qm audit verify`", "exit 0", whole.exit() + ": " + whole.words(), whole.exit() == 0);
        long middle = attackTarget.count("SELECT max(seq) / 2 FROM audit_entry");
        found(
                attackTarget,
                findings,
                "an entry rewritten by a superuser: who",
                "UPDATE audit_entry SET who = 'nobody' WHERE seq = " + middle,
                "UPDATE audit_entry SET who = '%s' WHERE seq = " + middle,
                "SELECT who FROM audit_entry WHERE seq = " + middle);
        found(
                attackTarget,
                findings,
                "an entry rewritten by a superuser: moment, by a second",
                "UPDATE audit_entry SET at = at + interval '1 s' WHERE seq = " + middle,
                "UPDATE audit_entry SET at = at - interval '1 s' WHERE seq = " + middle,
                "SELECT ''");
        found(
                attackTarget,
                findings,
                "the last hundred entries taken away with the head set back",
                "CREATE TABLE IF NOT EXISTS taken AS SELECT * FROM audit_entry WHERE seq > (SELECT max(seq) - 100 FROM audit_entry);"
                        + "CREATE TABLE IF NOT EXISTS taken_head AS SELECT * FROM audit_head;"
                        + "DELETE FROM audit_entry WHERE seq IN (SELECT seq FROM taken);"
                        + "UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1)",
                "INSERT INTO audit_entry SELECT * FROM taken ON CONFLICT DO NOTHING;"
                        + "UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM taken ORDER BY seq DESC LIMIT 1);DROP TABLE taken, taken_head",
                "SELECT ''");
        line(attackTarget, findings);
    }

    private static AttackTarget.Said verify(AttackTarget attackTarget) throws Exception {
        return attackTarget.qm("audit", "verify", "--data", attackTarget.data().toString());
    }

    /** Changes, verifies, puts back. */
    private static void found(
            AttackTarget attackTarget, Findings findings, String what, String change, String back, String was)
            throws Exception {
        String old = attackTarget.read(was);
        attackTarget.write(true, change);
        AttackTarget.Said said = verify(attackTarget);
        findings.add(
                what + ", then `qm audit verify`",
                "exit 1, the entry named",
                said.exit() + ": " + last(said.words()),
                said.exit() == 1);
        attackTarget.write(true, back.formatted(old));
    }

    private static String last(String words) {
        return words.lines().reduce((a, b) -> b).orElse("");
    }

    /** A signed line taken out of the data folder. */
    private static void line(AttackTarget attackTarget, Findings findings) throws Exception {
        Path lines;
        try (Stream<Path> files = Files.walk(attackTarget.data())) {
            lines = files.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().contains("checkpoint")
                            && f.toFile().length() > 300)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no signed lines"));
        }
        List<String> all = Files.readAllLines(lines);
        List<String> rewritten = all.stream()
                .map(l -> l.equals(all.get(all.size() / 2)) ? l.replaceFirst("[0-9]", "9") + "0" : l)
                .toList();
        Files.write(lines, rewritten);
        AttackTarget.Said said = verify(attackTarget);
        findings.add(
                "a signed line in the data folder rewritten",
                "exit 1",
                said.exit() + ": " + last(said.words()),
                said.exit() == 1);
        Files.write(lines, all);
    }
}
