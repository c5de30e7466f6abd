package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.WebVisitor;

/**
 * Generated pairs of records that differ in nothing but what is sealed: everything that anybody gets of them is alike, who
 * may not look at the vault is served without it, and no column of the database differs.
 */
class SealedInterferenceTest {
    private static final long SEED = Long.getLong("seed", 20_261_130L);
    private static final int PAIRS = 3;
    private static final List<String> PEOPLE =
            List.of("worker", "street", "reporter", "office", "stats", "leader", "approver", "auditor", "admin");
    private static final List<String> PATHS = List.of(
            "",
            "/history",
            "/history?version=1",
            "/history?version=2",
            "/edit",
            "/steps/close",
            "/steps/order",
            "/rows/proof/new",
            "/rows/hearing/new",
            "/files/vault.deed",
            "/sealed",
            "/sealed/rows/hearing/new");

    private final QuietDistrict district = QuietDistrict.shared();
    private final SplittableRandom random = new SplittableRandom(SEED);

    /** One with something in the vault, one without. */
    private record Pair(String sealed, String plain) {}

    private final List<Pair> pairs = new ArrayList<>();

    @BeforeEach
    void make_pairs() {
        for (int i = 0; i < PAIRS; i++) {
            Map<String, String> open = new LinkedHashMap<>();
            open.put("case.day", "2026-02-%02d".formatted(1 + random.nextInt(28)));
            if (random.nextBoolean()) {
                open.put("case.what", "示例" + random.nextInt(1000));
            }
            Map<String, String> both = new LinkedHashMap<>(open);
            both.put("vault.deed", "只在库里" + random.nextInt(1000));
            if (random.nextBoolean()) {
                both.put("vault.months", String.valueOf(random.nextInt(240)));
            }
            Pair pair = new Pair(district.made("reporter", both), district.made("reporter", open));
            pairs.add(pair);
            open.put("case.fine", "13" + random.nextInt(10));
            changedAlike(pair, open);
        }
    }

    private void changedAlike(Pair pair, Map<String, String> open) {
        RecordVisitor street = district.visitor("street");
        for (String id : List.of(pair.sealed(), pair.plain())) {
            assertThat(street.fill(QuietDistrict.record(id) + "/edit", open).status())
                    .isEqualTo(302);
        }
        RecordVisitor judge = district.visitor("office");
        String path = QuietDistrict.record(pair.sealed()) + "/sealed";
        String page =
                judge.send(path, judge.page(path), Map.of("purpose", "核对判词")).body();
        assertThat(judge.send(path + "/fill", page, Map.of("vault.deed", "改过的行为"))
                        .status())
                .isEqualTo(302);
        assertThat(judge.fill(path + "/rows/hearing/new", Map.of("hearing.at", "2026-05-01"))
                        .status())
                .isEqualTo(302);
    }

    @BeforeEach
    @AfterEach
    void the_vault_is_open() {
        vault("GRANT SELECT, INSERT, UPDATE ON %s TO qm_vault");
    }

    /** Whatever reads a table of the vault fails from here on. */
    private void vault(String statement) {
        for (String table : List.of(
                "register.\"quiet-case+sealed\"",
                "register.\"quiet-case+sealed~history\"",
                "register.\"quiet-case.hearing\"",
                "register.\"quiet-case.hearing~history\"")) {
            district.owner().sql(statement.formatted(table)).update();
        }
    }

    @Test
    void pages_are_alike_for_everybody_and_served_without_the_vault() {
        vault("REVOKE ALL ON %s FROM qm_vault");
        for (String login : PEOPLE) {
            RecordVisitor visitor = district.visitor(login);
            for (Pair pair : pairs) {
                for (String path : PATHS) {
                    assertThat(seen(visitor.web(), pair.sealed(), path))
                            .as(SEED + " " + login + " " + path)
                            .isEqualTo(seen(visitor.web(), pair.plain(), path))
                            .doesNotContain("HTTP 500");
                }
            }
        }
    }

    private String seen(WebVisitor visitor, String id, String path) {
        WebVisitor.Answer answer = visitor.get(QuietDistrict.record(id) + path);
        return "HTTP " + answer.status() + " " + alike(answer.body(), id);
    }

    /** Without what differs between any two records: their ids, numbers and times, and what forms carry. */
    private String alike(String body, String id) {
        return body.replace(id, "ID")
                .replace(id.substring(0, 8), "ID")
                .replaceAll("QC-\\d{4}-\\d{4}", "NUMBER")
                .replaceAll("(name=\"(?:_csrf|key)\" value=\")[^\"]*", "$1")
                .replaceAll("nonce[=-][^\\s;>]*", "NONCE")
                .replaceAll("\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?Z?)?", "TIME")
                .replaceAll("\"[0-9a-f]{8}-[0-9a-f-]{27}\"", "\"ANOTHER\"");
    }

    @Test
    void lists_counts_search_and_files_tell_of_both_alike() {
        vault("REVOKE ALL ON %s FROM qm_vault");
        for (String login : PEOPLE) {
            RecordVisitor visitor = district.visitor(login);
            for (String path : List.of(
                    QuietDistrict.REGISTER,
                    QuietDistrict.REGISTER + "?state=open",
                    "/registers",
                    "/tasks",
                    "/search?q=QC-",
                    "/search?q=%E5%8F%AA%E5%9C%A8%E5%BA%93%E9%87%8C",
                    QuietDistrict.REGISTER + "/records.csv")) {
                WebVisitor.Answer answer = visitor.web().get(path);
                assertThat(answer.status()).as(login + " " + path).isLessThan(500);
                assertThat(answer.body()).as(login + " " + path).doesNotContain("改过的行为");
                for (Pair pair : pairs) {
                    assertThat(count(answer.body(), pair.sealed()))
                            .as(SEED + " " + login + " " + path)
                            .isEqualTo(count(answer.body(), pair.plain()));
                }
            }
        }
    }

    private static int count(String body, String id) {
        return body.split(id, -1).length;
    }

    @Test
    void programs_get_the_same_answers_and_errors() {
        vault("REVOKE ALL ON %s FROM qm_vault");
        for (String login : PEOPLE) {
            WebVisitor program = new WebVisitor(district.platform.port());
            String basic = "Basic "
                    + Base64.getEncoder().encodeToString((login + ":qingmiao-demo").getBytes(StandardCharsets.UTF_8));
            for (Pair pair : pairs) {
                for (String path : List.of("", "/history", "/history?version=1", "/sealed")) {
                    Map<String, String> answers = new TreeMap<>();
                    for (String id : List.of(pair.sealed(), pair.plain())) {
                        WebVisitor.Answer answer = program.get(
                                "/api/v1/registers/quiet-case/records/" + id + path, "Authorization", basic);
                        answers.put(id, answer.status() + alike(answer.body(), id));
                    }
                    assertThat(answers.get(pair.sealed()))
                            .as(SEED + " " + login + " " + path)
                            .isEqualTo(answers.get(pair.plain()));
                }
            }
        }
    }

    @Test
    void no_column_outside_of_the_vault_differs() {
        List<String> tables = district.owner()
                .sql("SELECT oid::regclass::text FROM pg_class WHERE relnamespace = 'register'::regnamespace"
                        + " AND relkind = 'r' AND relname LIKE 'quiet-case%' AND relname NOT LIKE '%sealed%'"
                        + " AND relname NOT LIKE '%hearing%' AND relname NOT LIKE '%apart%'")
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(tables).hasSizeGreaterThan(3);
        for (Pair pair : pairs) {
            for (String table : tables) {
                assertThat(rows(table, pair.sealed())).as(table).isEqualTo(rows(table, pair.plain()));
            }
            assertThat(rows("register.request_done", pair.sealed()))
                    .isEqualTo(rows("register.request_done", pair.plain()));
            assertThat(entries(pair.sealed())).isEqualTo(entries(pair.plain()));
        }
    }

    /** As JSON, without ids, numbers and times. */
    private List<String> rows(String table, String id) {
        String which = table.contains("request") || table.contains(".proof") ? "record" : "id";
        return district
                .owner()
                .sql("SELECT (to_jsonb(t) - '{id,record,number,key,digest,created_at,changed_at,superseded_at}'"
                        + "::text[])::text FROM " + table + " t WHERE t." + which + " = :id ORDER BY 1")
                .param("id", UUID.fromString(id))
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(row -> row.replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.+]+", "TIME"))
                .toList();
    }

    /** What the record of who did what says of it, but for looks: those are asked of the vault, and the same without one. */
    private List<String> entries(String id) {
        return district.owner()
                .sql("SELECT who || ' ' || action || ' ' || after FROM audit_entry"
                        + " WHERE object = :object AND purpose = '' AND action NOT LIKE '%.look' ORDER BY seq")
                .param("object", "record:quiet-case/" + id)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
