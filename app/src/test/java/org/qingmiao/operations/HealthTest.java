package org.qingmiao.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.platform.Job;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What who cares for the installation sees of it, and what a monitor reads. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class HealthTest {
    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    SystemHealth health;

    @Autowired
    IntrusionWatch watch;

    @Autowired
    Clock clock;

    @Autowired
    List<Job> jobs;

    private JdbcClient system() {
        return database.systemJdbc();
    }

    @AfterEach
    void all_is_well_again() {
        system().sql("""
            UPDATE scheduled_tasks SET consecutive_failures = 0, picked = false, execution_time = now() + interval '1 day'
             WHERE task_name = 'record-heads'
            """).update();
        system().sql("UPDATE security_alarm SET closed_at = now(), closed_by = 'test', finding = 'test'"
                        + " WHERE closed_at IS NULL")
                .update();
    }

    private HealthCheck check(String id) {
        return health.checks().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void entry(String act, String at) {
        system().sql("SELECT qm_audit(" + at + ", '" + act + "', 'backup:x', '', '{}', '{\"rows\":\"1\"}', '')")
                .query(row -> {});
    }

    @Test
    void everybody_may_ask_whether_it_is_up_and_learns_nothing_else() {
        WebVisitor.Answer answer = new WebVisitor(port).get("/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void an_administrator_sees_every_part_in_both_languages() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        String zh = admin.get("/admin/health").body();
        String en = admin.get("/admin/health?lang=en").body();
        for (String part : List.of("database", "storage", "jobs", "mail", "backup", "drill", "record", "watch")) {
            assertThat(zh).contains(Messages.in(Lang.ZH, "operations.check." + part));
            assertThat(en).contains(Messages.in(Lang.EN, "operations.check." + part));
        }
        assertThat(zh).contains("PostgreSQL 18").contains("Java 25").doesNotContain("audit-retention");
        assertThat(admin.get("/admin").body()).contains("/admin/health").contains("/admin/alarms");
        assertThat(admin.get("/api/v1/admin/health").body()).contains("\"id\":\"database\",\"level\":\"good\"");
    }

    @Test
    void nobody_else_sees_any_of_it() {
        for (String path : List.of("/admin/health", "/api/v1/admin/health", "/api/v1/admin/metrics")) {
            for (String login : List.of("office", "stats", "reporter", "leader", "auditor")) {
                assertThat(WebVisitor.signedIn(port, login).get(path).status())
                        .as(login + " at " + path)
                        .isEqualTo(403);
            }
            assertThat(new WebVisitor(port).get(path).status()).as(path).isIn(401, 302);
        }
    }

    @Test
    void a_monitor_reads_figures_by_route_and_never_by_what_somebody_typed() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        admin.get("/indicators/no-such-thing-at-all");
        String figures = admin.get("/api/v1/admin/metrics").body();
        assertThat(figures)
                .contains("jvm_memory_used_bytes")
                .contains("qingmiao_health{check=\"database\"} 0.0")
                .contains("qingmiao_security_alarms_open")
                .contains("hikaricp_connections_active")
                .contains("http_server_requests_seconds_bucket")
                .contains("uri=\"/indicators/{id}\"")
                .doesNotContain("no-such-thing-at-all");
    }

    @Test
    void a_job_that_fails_is_told_by_its_name_in_words() {
        system().sql("UPDATE scheduled_tasks SET consecutive_failures = 3 WHERE task_name = 'record-heads'")
                .update();
        assertThat(check("jobs").level()).isEqualTo(Level.WARNING);
        assertThat(check("jobs").words().zh()).contains("寄送审计记录的校验值");
    }

    @Test
    void a_job_that_nobody_does_is_told() {
        // Taken by a server that is gone: nobody gives a sign of life for it.
        system().sql("""
            UPDATE scheduled_tasks SET execution_time = now() - interval '1 hour', picked = true,
                   last_heartbeat = now() - interval '1 hour'
             WHERE task_name = 'record-heads'
            """).update();
        assertThat(check("jobs").level()).isEqualTo(Level.BROKEN);
        assertThat(WebVisitor.signedIn(port, "admin")
                        .get("/api/v1/admin/health")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void every_job_has_a_name_in_words() {
        assertThat(jobs).hasSizeGreaterThan(5);
        for (Job job : jobs) {
            for (Lang lang : Lang.values()) {
                assertThat(Messages.find(lang, "operations.job.of." + job.name().replace('-', '_')))
                        .as(job.name() + " " + lang.name().toLowerCase(Locale.ROOT))
                        .isPresent();
            }
        }
    }

    @Test
    void the_last_backup_and_the_last_restore_drill_are_told_and_a_drill_that_failed_is_a_fault() {
        entry("backup.write", "now() - interval '1 hour'");
        assertThat(check("backup").level()).isEqualTo(Level.GOOD);
        entry("backup.drill", "now() - interval '2 minutes'");
        assertThat(check("drill").level()).isEqualTo(Level.GOOD);
        entry("backup.drill_failed", "now() - interval '1 minute'");
        assertThat(check("drill").level()).isEqualTo(Level.BROKEN);
        entry("backup.drill", "now()");
        assertThat(check("drill").level()).isEqualTo(Level.GOOD);
    }

    @Test
    void a_watch_that_does_not_look_is_told() {
        watch.look();
        assertThat(check("watch").level()).isNotEqualTo(Level.BROKEN);
        assertThat(watch.isAwake(clock.instant())).isTrue();
        assertThat(watch.isAwake(clock.instant().plusSeconds(300))).isFalse();
    }
}
