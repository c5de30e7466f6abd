package org.qingmiao.register.record.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.record.OpenedRecord;
import org.qingmiao.register.record.RecordEditing;
import org.qingmiao.register.record.RecordInput;
import org.qingmiao.register.record.RecordOpening;
import org.qingmiao.register.record.RecordRows;
import org.qingmiao.register.record.RecordSteps;
import org.qingmiao.register.storage.Reach;
import org.qingmiao.register.storage.RecordPlacement;
import org.qingmiao.register.storage.StoredRecord;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rights that are asked of a field or of a condition: what they reach follows the record, and nothing else is there. */
@SuppressWarnings("NullAway.Init") // set before all tests
class ReachByFieldTest {
    private static final String KEEPER = "bf-keeper";
    private static ByFieldDistrict district;

    @BeforeAll
    static void started(@TempDir Path folder) {
        district = new ByFieldDistrict(folder);
    }

    @AfterAll
    static void stopped() {
        district.close();
    }

    /** What a test knows of a record. */
    private static final class Known {
        final String keeper;

        @Nullable
        String school;

        @Nullable
        String worker;

        boolean urgent;
        boolean closed;
        final Map<UUID, String> visits = new LinkedHashMap<>();

        Known(String keeper) {
            this.keeper = keeper;
        }
    }

    private static final Map<String, Predicate<Known>> READERS = Map.of(
            KEEPER,
            k -> k.keeper.equals(KEEPER),
            "bf-market",
            k -> ByFieldDistrict.MARKET.equals(k.school),
            "bf-civil",
            k -> ByFieldDistrict.CIVIL.equals(k.school),
            "bf-lab",
            k -> "bf-lab".equals(k.worker),
            "bf-cook",
            k -> k.visits.containsValue("bf-cook"),
            "bf-operator",
            k -> ByFieldDistrict.MARKET.equals(k.school) && k.closed,
            "bf-regulator",
            k -> k.urgent);

    private static <T> T bean(Class<T> type) {
        return district.platform.bean(type);
    }

    private static void change(String login, UUID id, Map<String, Object> cells) {
        OpenedRecord record = district.open(login, id);
        ByFieldDistrict.done(ByFieldDistrict.as(
                login,
                () -> bean(RecordEditing.class)
                        .change(record, ByFieldDistrict.input(record.head().version(), cells))));
    }

    private static UUID visit(String login, UUID id, String by) {
        OpenedRecord record = district.open(login, id);
        Section section = record.register().definition().section("visit");
        UUID key = UUID.randomUUID();
        var place = new RecordRows.RowPlace(Optional.empty(), Optional.empty(), Optional.empty());
        var input = new RecordInput(
                Map.of("visit.at", "2026-03-01", "visit.by", by),
                record.head().version(),
                Optional.empty(),
                Optional.of(key));
        ByFieldDistrict.done(
                ByFieldDistrict.as(login, () -> bean(RecordRows.class).save(record, section, place, input)));
        return key;
    }

    private static void unvisit(String login, UUID id, UUID row) {
        OpenedRecord record = district.open(login, id);
        Section section = record.register().definition().section("visit");
        ByFieldDistrict.done(ByFieldDistrict.as(
                login,
                () -> bean(RecordRows.class)
                        .remove(
                                record,
                                section,
                                row,
                                ByFieldDistrict.input(record.head().version(), Map.of()))));
    }

    private static void close(String login, UUID id) {
        OpenedRecord record = district.open(login, id);
        ByFieldDistrict.done(ByFieldDistrict.as(
                login,
                () -> bean(RecordSteps.class)
                        .take(
                                record,
                                "close",
                                Optional.empty(),
                                ByFieldDistrict.input(record.head().version(), Map.of()))));
    }

    private static String pick(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static void act(Random random, UUID id, Known known) {
        switch (random.nextInt(6)) {
            case 0 -> {
                known.school = pick(random, ByFieldDistrict.MARKET, ByFieldDistrict.CIVIL, "");
                change(known.keeper, id, Map.of("main.school", known.school));
            }
            case 1 -> {
                known.worker = pick(random, "bf-lab", "bf-cook", "");
                change(known.keeper, id, Map.of("secret.worker", known.worker));
            }
            case 2 -> {
                known.urgent = !known.urgent;
                change(known.keeper, id, Map.of("main.urgent", known.urgent ? "yes" : "no"));
            }
            case 3 -> {
                String by = pick(random, "bf-cook", "bf-lab");
                known.visits.put(visit(known.keeper, id, by), by);
            }
            case 4 -> {
                List<UUID> rows = new ArrayList<>(known.visits.keySet());
                if (!rows.isEmpty()) {
                    UUID row = rows.get(random.nextInt(rows.size()));
                    unvisit(known.keeper, id, row);
                    known.visits.remove(row);
                }
            }
            default -> {
                if (!known.closed) {
                    close(known.keeper, id);
                    known.closed = true;
                }
            }
        }
    }

    @Test
    void database_and_java_reach_the_records_that_name_somebody_whatever_happens_to_them() {
        Random random = new Random(20260301);
        Map<UUID, Known> all = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            Known known = new Known(i % 3 == 0 ? "bf-other" : KEEPER);
            String street = known.keeper.equals(KEEPER) ? "xinqi" : "chaiqiao";
            all.put(district.made(known.keeper, street, Map.of("main.line", "示例：一行", "secret.note", "示例：不外传")), known);
        }
        List<UUID> ids = List.copyOf(all.keySet());
        for (int i = 0; i < 60; i++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            act(random, id, Objects.requireNonNull(all.get(id)));
            READERS.forEach((reader, reached) -> {
                var expected = all.entrySet().stream()
                        .filter(e -> reached.test(e.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                assertThat(of(district.inDatabase(reader), ids))
                        .as("database, " + reader)
                        .isEqualTo(expected);
                assertThat(of(district.inJava(reader), ids))
                        .as("java, " + reader)
                        .isEqualTo(expected);
                assertThat(district.found(reader, id).isPresent()).as(reader).isEqualTo(expected.contains(id));
            });
        }
    }

    /** Other tests have records of their own. */
    private static Set<UUID> of(Set<UUID> found, List<UUID> ids) {
        return found.stream().filter(ids::contains).collect(Collectors.toSet());
    }

    @Test
    void each_right_shows_its_own_fields_and_no_others() {
        UUID id = district.made(
                KEEPER,
                "xinqi",
                Map.of(
                        "main.line", "示例：一行",
                        "main.school", ByFieldDistrict.MARKET,
                        "main.urgent", "yes",
                        "secret.note", "示例：不外传",
                        "secret.worker", "bf-lab"));
        visit(KEEPER, id, "bf-cook");
        assertThat(district.open("bf-market", id).shown()).containsOnlyKeys("main.line", "main.school", "main.urgent");
        assertThat(district.open("bf-market", id).stored().rows()).containsOnlyKeys("visit");
        assertThat(district.open("bf-lab", id).shown()).containsOnlyKeys("main.line", "secret.note", "secret.worker");
        assertThat(district.open("bf-lab", id).stored().rows()).isEmpty();
        assertThat(district.open("bf-cook", id).shown()).containsOnlyKeys("main.line");
        assertThat(district.open("bf-regulator", id).shown()).containsOnlyKeys("main.line", "main.urgent");
        visit("bf-market", id, "bf-lab");
        assertThat(district.open(KEEPER, id).stored().rowsOf("visit")).hasSize(2);
    }

    @Test
    void a_new_unit_of_the_record_changes_nothing_of_whom_it_names() {
        UUID id = district.made(KEEPER, "xinqi", Map.of("main.school", ByFieldDistrict.MARKET, "main.urgent", "yes"));
        StoredRecord.Head head = district.open(KEEPER, id).head();
        var layout = district.register(KEEPER).kept().layout();
        ByFieldDistrict.as(KEEPER, () -> {
            bean(RecordPlacement.class)
                    .move(layout, Reach.everything(layout.register()), head.key(), head.version(), "chaiqiao");
            return true;
        });
        assertThat(district.found(KEEPER, id)).isEmpty();
        assertThat(district.found("bf-other", id)).isPresent();
        assertThat(district.found("bf-market", id)).isPresent();
        assertThat(district.found("bf-regulator", id)).isPresent();
    }

    @Test
    void earlier_versions_are_open_by_the_unit_alone() {
        UUID id = district.made(KEEPER, "xinqi", Map.of("main.school", ByFieldDistrict.MARKET));
        change(KEEPER, id, Map.of("main.line", "示例：二"));
        OpenedRecord market = district.open("bf-market", id);
        assertThat(ByFieldDistrict.as(
                        "bf-market", () -> bean(RecordOpening.class).versions(market)))
                .singleElement()
                .satisfies(v -> assertThat(v.version()).isEqualTo(2));
        OpenedRecord keeper = district.open(KEEPER, id);
        assertThat(ByFieldDistrict.as(KEEPER, () -> bean(RecordOpening.class).versions(keeper)))
                .hasSize(2);
    }

    @Test
    void a_record_that_was_written_before_its_register_asked_is_filled_in() {
        UUID id = district.made(KEEPER, "xinqi", Map.of("main.school", ByFieldDistrict.MARKET, "main.urgent", "yes"));
        visit(KEEPER, id, "bf-cook");
        forget(id);
        assertThat(district.found("bf-market", id))
                .as("not worked out opens nothing")
                .isEmpty();
        assertThat(district.found("bf-regulator", id)).isEmpty();
        int version = district.open(KEEPER, id).head().version();
        ActorContext.runAsSystem("test", () -> bean(ClaimFilling.class).run());
        assertThat(district.found("bf-market", id)).isPresent();
        assertThat(district.open("bf-market", id).stored().rowsOf("visit")).hasSize(1);
        assertThat(district.found("bf-cook", id)).isPresent();
        assertThat(district.found("bf-regulator", id)).isPresent();
        assertThat(district.open(KEEPER, id).head().version()).as("no version").isEqualTo(version);
    }

    /** As a column is that was added later. */
    private static void forget(UUID id) {
        var layout = district.register(KEEPER).kept().layout();
        var source = district.database.ownerDataSource();
        JdbcClient owner = JdbcClient.create(source);
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(status -> {
            owner.sql("SELECT set_config('qm.login', '*test', true)")
                    .query((row, n) -> "")
                    .list();
            String set = ReachColumn.of(layout.register()).stream()
                    .map(c -> c.sql() + " = NULL")
                    .collect(Collectors.joining(", "));
            layout.tables()
                    .forEach(t -> owner.sql("UPDATE " + t.sql() + " SET " + set + " WHERE "
                                    + (t.isOfRows() ? "record" : "id") + " = :id")
                            .param("id", id)
                            .update());
        });
    }

    @Test
    void who_is_named_no_longer_finds_it_nowhere_at_the_next_request() throws Exception {
        UUID id = district.made(
                KEEPER,
                "xinqi",
                Map.of("main.line", "示例：一行", "main.school", ByFieldDistrict.CIVIL, "main.urgent", "yes"));
        String number = district.open(KEEPER, id).head().number().orElseThrow();
        String list = "/registers/" + ByFieldDistrict.ID;
        String page = list + "/records/" + id;
        WebVisitor civil = WebVisitor.signedIn(district.platform.port(), "bf-civil");
        WebVisitor regulator = WebVisitor.signedIn(district.platform.port(), "bf-regulator");
        assertThat(civil.get(list).body()).contains(number);
        assertThat(civil.get(page).status()).isEqualTo(200);
        assertThat(civil.get(page).body()).contains("示例：一行").doesNotContain("Note");
        assertThat(civil.get(page + "/history").status()).isEqualTo(200);
        assertThat(api("bf-civil", id)).isEqualTo(200);
        assertThat(regulator.get(list + "/records.csv").body()).contains(number);

        change(KEEPER, id, Map.of("main.school", ByFieldDistrict.MARKET, "main.urgent", "no"));

        assertThat(civil.get(list).body()).doesNotContain(number);
        String unknown = UUID.randomUUID().toString();
        for (String behind : List.of("", "/history", "/edit", "/sections/visit/new")) {
            WebVisitor.Answer hidden = civil.get(page + behind);
            WebVisitor.Answer none = civil.get(list + "/records/" + unknown + behind);
            assertThat(hidden.status()).as(behind).isEqualTo(404).isEqualTo(none.status());
        }
        assertThat(api("bf-civil", id)).isEqualTo(404).isEqualTo(api("bf-civil", UUID.fromString(unknown)));
        assertThat(civil.get("/search?q=" + number).body()).doesNotContain(page);
        assertThat(regulator.get(list + "/records.csv").body()).doesNotContain(number);
        assertThat(regulator.get(page).status()).isEqualTo(404);
    }

    private static int api(String login, UUID id) throws Exception {
        String secret = login + ":qingmiao-demo";
        URI address = URI.create("http://127.0.0.1:" + district.platform.port() + "/api/v1/registers/"
                + ByFieldDistrict.ID + "/records/" + id);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
