package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;

/** The database's rules are those of {@link Action}; {@code -Dwrite-rules=true} writes the migration anew. */
class ActionRulesTest {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/safeguard/R__action_rules.sql");

    private static final String HEAD = """
        -- Written from org.qingmiao.safeguard.Action by ActionRulesTest with -Dwrite-rules=true; not to be edited.
        DELETE FROM action_rule;
        INSERT INTO action_rule (action, role, reach, purpose) VALUES
        """;

    private static final String ROLES = """
        -- There already, but where a backup of an older schema is brought up to date.
        CREATE TABLE IF NOT EXISTS role_rule (
            role             text PRIMARY KEY,
            reaches_district boolean NOT NULL,
            two_people       boolean NOT NULL,
            second_factor    boolean NOT NULL
        );
        DELETE FROM role_rule;
        INSERT INTO role_rule (role, reaches_district, two_people, second_factor) VALUES
        """;

    private static String rule(Role role) {
        return "    ('%s', %s, %s, %s)"
                .formatted(role.id(), role.reachesDistrict(), role.takesTwoPeople(), role.needsSecondFactor());
    }

    private static String rule(ActionRuleRepository.Rule rule) {
        return "    ('%s', '%s', '%s', %s)".formatted(rule.action(), rule.role().id(), rule.reach(), rule.purpose());
    }

    private static String expected() {
        return HEAD
                + Action.CORE.stream()
                        .flatMap(ActionRuleRepository.Rule::of)
                        .map(ActionRulesTest::rule)
                        .collect(Collectors.joining(",\n"))
                + ";\n"
                + ROLES
                + Arrays.stream(Role.values()).map(ActionRulesTest::rule).collect(Collectors.joining(",\n"))
                + ";\n";
    }

    @Test
    void the_migration_says_what_the_actions_say() throws IOException {
        if (Boolean.getBoolean("write-rules")) {
            Files.writeString(MIGRATION, expected());
        }
        assertThat(Files.readString(MIGRATION)).isEqualTo(expected());
    }

    @Test
    void a_fresh_database_holds_every_rule() {
        long rules = Action.CORE.stream().flatMap(ActionRuleRepository.Rule::of).count();
        assertThat(TestDatabase.fresh()
                        .jdbc()
                        .sql("SELECT count(*) FROM action_rule")
                        .query(Long.class)
                        .single())
                .isEqualTo(rules);
    }

    @Test
    void a_role_that_holds_anything_in_the_whole_district_that_not_all_hold_reaches_it() {
        assertThat(Arrays.stream(Role.values()).filter(Role::reachesDistrict))
                .containsExactly(Role.OFFICE, Role.STATISTICIAN, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    @Test
    void no_action_of_the_core_is_forgotten() {
        assertThat(Arrays.stream(Action.class.getFields())
                        .filter(field -> field.getType() == Action.class)
                        .map(ActionRulesTest::constant))
                .containsExactlyInAnyOrderElementsOf(Action.CORE);
        assertThat(Action.CORE).extracting(Action::id).doesNotHaveDuplicates();
    }

    private static Action constant(Field field) {
        try {
            return (Action) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_application_cannot_change_a_rule() {
        var jdbc = TestDatabase.fresh().jdbc();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("DELETE FROM action_rule").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
