package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.loaded.LaidOutDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table is guarded by policies, or stands here with the reason why it need not be. */
class PoliciesTest {
    private static final String PLAN = "of the plan and its numbers; everybody who is signed in may see it";
    private static final String MACHINE = "of the machine; names nobody";

    /** Tables without policies. */
    private static final Map<String, String> OPEN = open();

    private static Map<String, String> open() {
        Map<String, String> open = new TreeMap<>();
        for (String table : List.of(
                "org_unit",
                "data_element",
                "cell",
                "cell_change",
                "cell_history",
                "progress",
                "progress_evidence",
                "report_publication")) {
            open.put(table, PLAN);
        }
        for (String table : List.of(
                "publication", "publication_report", "publication_snapshot", "publication_checklist", "snapshot")) {
            open.put(table, PLAN);
        }
        for (String table : List.of(
                "action_rule",
                "role_rule",
                "audit_head",
                "audit_look_head",
                "audit_tied",
                "audit_seal",
                "audit_pending",
                "scheduled_tasks",
                "flyway_schema_history")) {
            open.put(table, MACHINE);
        }
        for (String table : List.of("layout", "layout_part", "request_done", "number_series")) {
            open.put("register." + table, MACHINE);
        }
        open.put("register.unit_place", PLAN);
        return open;
    }

    private final TestDatabase database = LaidOutDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());

    private List<String> tables(String condition) {
        return owner.sql("SELECT c.oid::regclass::text FROM pg_class c "
                        + "WHERE c.relnamespace IN ('public'::regnamespace, 'register'::regnamespace) AND c.relkind IN ('r', 'p') AND "
                        + condition)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void every_table_is_guarded_or_stands_in_the_list() {
        assertThat(tables("NOT c.relrowsecurity"))
                .allSatisfy(t -> assertThat(OPEN).containsKey(t));
    }

    @Test
    void policies_bind_the_owner_too() {
        assertThat(tables("c.relrowsecurity AND NOT c.relforcerowsecurity")).isEmpty();
        assertThat(tables("c.relforcerowsecurity"))
                .contains("audit_entry", "notice", "delivery", "submission", "evidence")
                .contains("register.\"vision-record\"", "register.\"vision-record~history\"")
                .contains("account", "account_role", "account_proposal", "account_request", "known_device")
                .contains("api_token", "totp", "recovery_code", "user_credentials", "web_session", "one_time_code");
    }

    @Test
    void the_system_sees_every_row_so_that_no_backup_leaves_one_out() {
        assertThat(tables("""
            c.relrowsecurity AND NOT EXISTS (
                SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'system_work')""")).isEmpty();
    }

    @Test
    void the_applications_roles_own_nothing_and_make_nothing() {
        for (String role : List.of("qm_app", "qm_vault", "qm_apart")) {
            assertThat(tables("pg_get_userbyid(c.relowner) = '" + role + "'")).isEmpty();
            for (String schema : List.of("public", "register")) {
                assertThat(owner.sql("SELECT has_schema_privilege(:role, :schema, 'CREATE')")
                                .param("role", role)
                                .param("schema", schema)
                                .query(Boolean.class)
                                .single())
                        .as("%s in %s", role, schema)
                        .isFalse();
            }
        }
    }

    /** What is sealed and what is apart: no role of the application has it without going there. */
    @Test
    void what_is_sealed_or_apart_is_granted_to_its_own_role_alone() {
        assertThat(tables("(c.relname LIKE '%+sealed%' OR c.relname LIKE '%+apart%')"
                        + " AND has_table_privilege('qm_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')"))
                .isEmpty();
        assertThat(tables("has_table_privilege('qm_apart', c.oid, 'SELECT')"))
                .allSatisfy(t -> assertThat(t).matches(".*\\+apart.*|register.unit_place"));
    }

    @Test
    void functions_that_act_for_their_owner_cannot_be_led_astray_by_a_search_path() {
        assertThat(owner.sql("""
            SELECT proname FROM pg_proc
             WHERE pronamespace IN ('public'::regnamespace, 'register'::regnamespace) AND prosecdef
               AND NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=%', false)
            """).query((row, n) -> row.getString(1)).list()).isEmpty();
    }

    /** A sub-select of constants alone: worked out once for a statement. */
    private static final Pattern ONCE = Pattern.compile("\\( ?SELECT (?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*?\\)");

    private static final Pattern CALL = Pattern.compile("\\b([a-z_][a-z0-9_]*)\\(");
    private static final Pattern ARGUMENTS = Pattern.compile("\\bqm_[a-z_]+\\(([^()]*)\\)");
    private static final Pattern CONSTANTS = Pattern.compile("(?:'[^']*'::text(?:, )?)*");

    /** What is a call in form only. */
    private static final Set<String> WORDS = Set.of("in", "exists", "any", "all", "and", "or", "not");

    @Test
    void no_policy_calls_a_function_for_each_row() {
        assertThat(policies("public"))
                .hasSizeGreaterThan(50)
                .allSatisfy(policy -> assertThat(calledForEachRow(policy)).isEmpty());
    }

    /** What reads a setting of the connection and compares it: no function of ours, no other table (ADR 64). */
    private static final Set<String> OF_SETTINGS = Set.of("current_setting", "width_bucket", "decode");

    @Test
    void policies_of_registers_compare_with_settings_of_the_connection_alone() {
        assertThat(policies("register"))
                .hasSizeGreaterThan(100)
                .allSatisfy(policy -> {
                    assertThat(OF_SETTINGS).containsAll(calledForEachRow(policy));
                    assertThat(policy).doesNotContain(" FROM ");
                });
    }

    private List<String> policies(String schema) {
        return owner.sql("""
                SELECT tablename || '.' || policyname || ': ' || expression
                  FROM pg_policies, LATERAL (VALUES (qual), (with_check)) AS e (expression)
                 WHERE schemaname = :schema AND expression IS NOT NULL
                """)
                .param("schema", schema)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** That the test above finds what it looks for. */
    @Test
    void a_call_for_each_row_is_told_from_one_for_the_statement() {
        assertThat(calledForEachRow("t.p: qm_may('a'::text, unit)")).isNotEmpty();
        assertThat(calledForEachRow("t.p: (qm_system() OR (state = 'x'::text))"))
                .isNotEmpty();
        assertThat(calledForEachRow("t.p: (login = qm_login())")).isNotEmpty();
        assertThat(calledForEachRow("t.p: ( SELECT qm_may('a'::text, t.unit) AS qm_may)"))
                .isNotEmpty();
        assertThat(calledForEachRow(
                        "t.p: (EXISTS ( SELECT FROM b WHERE ((b.id = t.b) AND qm_may('a'::text, b.unit))))"))
                .isNotEmpty();
        assertThat(
                        calledForEachRow(
                                "t.p: (EXISTS ( SELECT FROM b WHERE ((b.id = t.b) AND (b.unit IN ( SELECT qm_units('a'::text) AS qm_units)))))"))
                .isEmpty();
        assertThat(calledForEachRow("t.p: ( SELECT (qm_system() OR qm_may('a'::text, ''::text)))"))
                .isEmpty();
    }

    private static List<String> calledForEachRow(String policy) {
        List<String> found = new ArrayList<>();
        // A column among the arguments makes a sub-select one for each row.
        ARGUMENTS
                .matcher(policy)
                .results()
                .filter(call -> !CONSTANTS.matcher(call.group(1)).matches())
                .forEach(call -> found.add(call.group()));
        String rest = policy;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = withoutOnce(rest);
        }
        CALL.matcher(rest)
                .results()
                .map(call -> call.group(1))
                .filter(name -> !WORDS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        return found;
    }

    /** Without those innermost sub-selects that read no table. */
    private static String withoutOnce(String expression) {
        return ONCE.matcher(expression)
                .replaceAll(
                        match -> match.group().contains(" FROM ") ? Matcher.quoteReplacement(match.group()) : "once");
    }
}
