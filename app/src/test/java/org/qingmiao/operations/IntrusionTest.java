package org.qingmiao.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which signs of intrusion are found, who is told, and what becomes of them (R40: an alert within a minute). */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class IntrusionTest {
    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    IntrusionWatch watch;

    @Autowired
    SecurityAlarmRepository alarms;

    /** What other tests did looks like intrusion as well; and nobody else sees our alarms. */
    @BeforeEach
    @AfterEach
    void everything_up_to_now_was_looked_into() {
        watch.look();
        database.systemJdbc()
                .sql("UPDATE security_alarm SET closed_at = now(), closed_by = 'test', finding = 'test'"
                        + " WHERE closed_at IS NULL")
                .update();
    }

    private List<SecurityAlarm> open(SignKind kind) {
        return ActorContext.asSystem("test", alarms::all).stream()
                .filter(a -> a.closedAt().isEmpty() && a.kind() == kind)
                .toList();
    }

    /** Other names each time: of one name an address has only a few tries before it waits. */
    private void spray(String address, int times) {
        WebVisitor visitor = new WebVisitor(port, address);
        for (int i = 0; i < times; i++) {
            visitor.signIn("nobody-" + i, "wrong");
        }
    }

    private void fail(String address, String login, int times) {
        WebVisitor visitor = new WebVisitor(port, address);
        for (int i = 0; i < times; i++) {
            visitor.signIn(login, "wrong-" + i);
        }
    }

    @Test
    void guessing_from_one_address_is_told_once_and_closed_with_what_was_found() {
        spray("203.0.113.1", IntrusionSigns.GUESSES);
        watch.look();
        watch.look();
        assertThat(open(SignKind.GUESSING)).singleElement().satisfies(alarm -> {
            assertThat(alarm.subject()).isEqualTo("203.0.113.1");
            assertThat(alarm.seen()).isEqualTo(IntrusionSigns.GUESSES);
        });
        assertThat(watch.health().level()).isEqualTo(HealthCheck.Level.WARNING);
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        assertThat(admin.get("/notices").body()).contains("发现入侵迹象");
        assertThat(admin.get("/admin/people").body()).contains("class=\"alarm\"");
        String page = admin.get("/admin/alarms").body();
        assertThat(page).contains("同一网络地址反复猜密码").contains("203.0.113.1");
        String path = "/admin/alarms/" + open(SignKind.GUESSING).getFirst().id() + "/close";
        assertThat(admin.post(path, page, Map.of("finding", " ")).status()).isEqualTo(422);
        assertThat(admin.post(path, page, Map.of("finding", "已核实，是渗透测试")).status())
                .isEqualTo(302);
        assertThat(admin.post(path, page, Map.of("finding", "再来")).status()).isEqualTo(409);
        assertThat(admin.get("/admin/alarms").body()).contains("已核实，是渗透测试");
        watch.look();
        assertThat(open(SignKind.GUESSING))
                .as("what was looked into a moment ago is not told again")
                .isEmpty();
    }

    @Test
    void both_steps_are_on_record() {
        spray("203.0.113.2", IntrusionSigns.GUESSES);
        watch.look();
        long id = open(SignKind.GUESSING).getFirst().id();
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        String page = auditor.get("/admin/alarms").body();
        auditor.post("/admin/alarms/" + id + "/close", page, Map.of("finding", "演练"));
        assertThat(database.systemJdbc()
                        .sql("SELECT action || ' ' || who FROM audit_entry WHERE object = :o ORDER BY seq")
                        .param("o", "alarm:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("security.alarm *intrusion-watch", "security.close auditor");
    }

    @Test
    void guessing_the_password_of_one_account_from_many_addresses_is_told() {
        for (int i = 0; i < IntrusionSigns.GUESSES; i++) {
            fail("198.51.100." + (i + 1), "leader", 1);
        }
        watch.look();
        assertThat(open(SignKind.GUESSING_ACCOUNT))
                .extracting(SecurityAlarm::subject)
                .containsExactly("leader");
        assertThat(WebVisitor.signedIn(port, "admin").get("/admin/alarms").body())
                .contains("（leader）");
    }

    @Test
    void an_address_that_is_refused_again_and_again_is_told() {
        WebVisitor scanner = new WebVisitor(port, "203.0.113.3");
        for (int i = 0; i < IntrusionSigns.REFUSALS; i++) {
            scanner.get("/public/.env" + i);
        }
        watch.look();
        assertThat(open(SignKind.SCAN)).extracting(SecurityAlarm::subject).contains("203.0.113.3");
    }

    @Test
    void who_looks_at_very_many_people_is_told() {
        database.jdbcOf("admin2")
                .sql("SELECT qm_audit_look(now(), 'person.read', 'account:' || n, '', '{}', 'test')"
                        + " FROM generate_series(1, " + IntrusionSigns.LOOKS + ") n")
                .query(row -> {});
        watch.look();
        assertThat(open(SignKind.BULK_READING))
                .extracting(SecurityAlarm::subject)
                .contains("admin2");
    }

    @Test
    void credentials_tried_from_everywhere_are_told_though_no_address_stands_out() {
        database.systemJdbc()
                .sql("SELECT qm_audit(now(), 'sign_in.failed', 'account:?', '', '{}', '{\"n\":\"1\"}', '')"
                        + " FROM generate_series(1, " + IntrusionSigns.GUESSES_EVERYWHERE + ")")
                .query(row -> {});
        watch.look();
        assertThat(open(SignKind.GUESSING_EVERYWHERE)).hasSize(1);
    }

    @Test
    void a_day_as_usual_is_no_sign() {
        spray("203.0.113.4", 3);
        WebVisitor lost = new WebVisitor(port, "203.0.113.4");
        for (int i = 0; i < 10; i++) {
            lost.get("/public/lost" + i);
        }
        watch.look();
        assertThat(ActorContext.asSystem("test", alarms::all))
                .noneMatch(a -> a.subject().equals("203.0.113.4"));
    }

    @Test
    void only_who_watches_sees_alarms() {
        watch.look();
        for (String login : List.of("office", "stats", "reporter", "leader", "worker")) {
            WebVisitor visitor = WebVisitor.signedIn(port, login);
            assertThat(visitor.get("/admin/alarms").status()).as(login).isEqualTo(403);
            assertThat(database.jdbcOf(login)
                            .sql("SELECT count(*) FROM security_alarm")
                            .query(Integer.class)
                            .single())
                    .as(login)
                    .isZero();
        }
        assertThat(WebVisitor.signedIn(port, "auditor").get("/admin/alarms").status())
                .isEqualTo(200);
    }
}
