package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An installation as it was, with some rows in every table of every room, and what the migrations make of it that came
 * since: nothing that somebody wrote is lost or altered. The rows in {@code landed/} are of a demo; where it has none they
 * are invented.
 */
class LandedStateTest {
    /** The last migration of the state from which the rows were taken. */
    private static final String LANDED = "2026.12.01.20";

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?([a-z_.]+)");

    /** Written anew at each start by what the program says: no data of anybody. */
    private static final Set<String> RULES = Set.of("action_rule", "role_rule");

    private static final TestDatabase DATABASE = TestDatabase.migratedTo(LANDED);
    private static final JdbcClient OWNER = JdbcClient.create(DATABASE.ownerDataSource());
    private static final Map<String, Content> BEFORE = new TreeMap<>();

    /** What is in a table: its columns, how many rows, and a digest of all their values. */
    private record Content(String columns, int rows, String digest) {}

    @BeforeAll
    static void the_migrations_that_came_since() throws SQLException {
        List<String> tables = rooms().flatMap(room -> tablesOf(room).stream())
                .filter(LandedStateTest::isThere)
                .toList();
        try (Connection connection = DATABASE.ownerDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("TRUNCATE " + String.join(", ", tables));
            for (String room : rooms().toList()) {
                statement.execute(rowsOf(room));
            }
        }
        tables.forEach(table -> BEFORE.put(table, content(table)));
        DATABASE.migrate("latest");
    }

    static Stream<String> rooms() {
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void what_the_tables_of_a_room_held_is_there_unaltered(String room) {
        List<String> tables =
                tablesOf(room).stream().filter(BEFORE::containsKey).toList();
        assertThat(tables)
                .as("every table had rows when the migrations came")
                .allSatisfy(table -> assertThat(held(table).rows()).as(table).isPositive());
        assertThat(tables.stream().filter(table -> !RULES.contains(table))).allSatisfy(table -> {
            Content was = held(table);
            assertThat(content(table, was.columns())).as(table).isEqualTo(was);
        });
    }

    private static Content held(String table) {
        return Objects.requireNonNull(BEFORE.get(table));
    }

    private static Set<String> tablesOf(String room) {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS.resolve(room))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CREATED.matcher(Files.readString(file)).results().forEach(found -> tables.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private static String rowsOf(String room) {
        ClassPathResource rows = new ClassPathResource("landed/" + room + ".sql");
        try {
            return rows.exists() ? rows.getContentAsString(StandardCharsets.UTF_8) : "SELECT 1";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String table) {
        return OWNER.sql("SELECT to_regclass(?) IS NOT NULL")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private static Content content(String table) {
        return content(table, OWNER.sql("""
                        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
                         WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped
                        """).param(table).query(String.class).single());
    }

    private static Content content(String table, String columns) {
        return OWNER.sql(("SELECT count(*), coalesce(md5(string_agg(r::text, E'\\n' ORDER BY r::text)), '')"
                                + " FROM (SELECT %s FROM %s) r")
                        .formatted(columns, table))
                .query((row, n) -> new Content(columns, row.getInt(1), row.getString(2)))
                .single();
    }
}
