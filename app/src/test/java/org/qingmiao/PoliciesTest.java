package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table is guarded by policies, or stands here with the reason why it need not be. */
class PoliciesTest {
    private static final String PLAN = "of the plan and its numbers; everybody who is signed in may see it";
    private static final String SIGN_IN = "names and roles, on every page and read before anybody is known; hashes";
    private static final String MACHINE = "of the machine; names nobody";

    /** Tables without policies. */
    private static final Map<String, String> OPEN = open();

    private static Map<String, String> open() {
        Map<String, String> open = new TreeMap<>();
        for (String table : List.of(
                "org_unit", "data_element", "cell", "cell_change", "cell_history", "progress", "progress_evidence", "report_publication")) {
            open.put(table, PLAN);
        }
        for (String table : List.of("publication", "publication_step", "publication_report")) {
            open.put(table, PLAN);
        }
        for (String table : List.of("account", "account_role")) {
            open.put(table, SIGN_IN);
        }
        for (String table : List.of(
                "action_rule",
                "audit_head",
                "audit_seal",
                "audit_pending",
                "scheduled_tasks",
                "flyway_schema_history")) {
            open.put(table, MACHINE);
        }
        return open;
    }

    private final JdbcClient owner = JdbcClient.create(TestDatabase.fresh().ownerDataSource());

    private List<String> tables(String condition) {
        return owner.sql("SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace "
                        + "AND c.relkind IN ('r', 'p') AND " + condition)
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
                .contains("api_token", "totp", "recovery_code", "user_credentials", "web_session", "one_time_code");
    }

    @Test
    void the_system_sees_every_row_so_that_no_backup_leaves_one_out() {
        assertThat(tables("""
            c.relrowsecurity AND NOT EXISTS (
                SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'system_work')""")).isEmpty();
    }

    @Test
    void functions_that_act_for_their_owner_cannot_be_led_astray_by_a_search_path() {
        assertThat(owner.sql("""
            SELECT proname FROM pg_proc
             WHERE pronamespace = 'public'::regnamespace AND prosecdef
               AND NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=%', false)
            """).query((row, n) -> row.getString(1)).list()).isEmpty();
    }
}
