package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class AuditPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    @Autowired
    Audit audit;

    private JdbcClient superuser() {
        return JdbcClient.create(database.ownerDataSource());
    }

    private long refusals() {
        return superuser()
                .sql("SELECT count(*) FROM audit_entry WHERE action = 'sign_in.failed' AND object = 'account:leader'")
                .query(Long.class)
                .single();
    }

    private long entries(String action, String who) {
        return superuser()
                .sql("SELECT count(*) FROM audit_entry WHERE action = :a AND who = :w")
                .param("a", action)
                .param("w", who)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "stats", "reporter", "street", "leader", "admin"})
    void the_record_is_for_auditors_alone(String login) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        for (String path : new String[] {"/admin/audit", "/admin/audit.csv", "/admin/audit.xlsx"}) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(403);
        }
        String page = visitor.get("/").body();
        assertThat(visitor.post("/admin/audit/verify", page, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void who_came_in_and_who_was_not_let_in_is_written_down_with_the_address() {
        long before = entries("sign_in.done", "leader");
        long refused = refusals();
        WebVisitor.signedIn(port, "leader");
        new WebVisitor(port).signIn("leader", "guess");
        assertThat(entries("sign_in.done", "leader")).isEqualTo(before + 1);
        assertThat(refusals()).isEqualTo(refused + 1);
        assertThat(superuser()
                        .sql(
                                "SELECT address FROM audit_entry WHERE action = 'sign_in.failed' ORDER BY seq DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void what_was_typed_in_place_of_a_name_is_not_kept() {
        new WebVisitor(port).signIn("my secret password", "x");
        assertThat(superuser()
                        .sql("SELECT count(*) FROM audit_entry WHERE object LIKE '%secret%' OR after LIKE '%secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void looking_and_exporting_are_entries_too() {
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        long reads = entries("audit.read", "auditor");
        long exports = entries("audit.export", "auditor");
        assertThat(auditor.get("/admin/audit?who=demo").status()).isEqualTo(200);
        assertThat(auditor.get("/admin/audit.csv").status()).isEqualTo(200);
        assertThat(entries("audit.read", "auditor")).isEqualTo(reads + 1);
        assertThat(entries("audit.export", "auditor")).isEqualTo(exports + 1);
        long people = entries("people.export", "admin");
        assertThat(WebVisitor.signedIn(port, "admin").get("/admin/people.csv").status())
                .isEqualTo(200);
        assertThat(entries("people.export", "admin")).isEqualTo(people + 1);
    }

    @Test
    void entries_are_found_by_who_what_object_unit_and_day() {
        audit.record(AuditEntry.change(
                "round.extend", "round:filter-me", "xinqi", Map.of("due", "甲"), Map.of("due", "=2+5")));
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        assertThat(auditor.get("/admin/audit?object=FILTER-me&what=round.&at=xinqi&lang=zh")
                        .body())
                .contains("round:filter-me", "甲", "=2+5");
        assertThat(auditor.get("/admin/audit?object=filter-me&at=daxie&lang=zh").body())
                .doesNotContain("=2+5")
                .contains("没有符合条件的记录");
        assertThat(auditor.get("/admin/audit?object=filter-me&to=2020-01-01&lang=zh")
                        .body())
                .contains("没有符合条件的记录");
        assertThat(auditor.get("/admin/audit?from=yesterday&lang=zh").status()).isEqualTo(400);
        assertThat(auditor.get("/admin/audit.csv?object=filter-me&what=round").body())
                .contains(",due: 甲,due: =2+5,");
    }

    @Test
    void an_entry_says_in_words_what_was_done_and_names_who_did_it() {
        WebVisitor.signedIn(port, "leader");
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        assertThat(auditor.get("/admin/audit?who=leader&what=sign_in.done&lang=zh")
                        .body())
                .contains("leader <span class=\"dim\">示例·区领导</span>", "<td>登录<span");
        assertThat(auditor.get("/admin/audit.csv?who=leader&what=sign_in.done&lang=en")
                        .body())
                .contains(",leader,Example: District leader,127.0.0.1,", ",sign_in.done,Signed in,account:leader,");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        for (int i = 0; i < 60; i++) {
            audit.record(AuditEntry.act("round.test", "round:many-" + i, "", Map.of()));
        }
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        String first = auditor.get("/admin/audit?what=round.test").body();
        assertThat(first).contains("round:many-59").doesNotContain("round:many-9<");
        var next = java.util.regex.Pattern.compile("before=(\\d+)").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(auditor.get("/admin/audit?what=round.test&before=" + next.group(1))
                        .body())
                .contains("round:many-9<")
                .doesNotContain("round:many-59");
    }

    @Test
    void an_auditor_checks_the_record_by_a_button() {
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        String page = auditor.get("/admin/audit").body();
        assertThat(auditor.post("/admin/audit/verify", page, Map.of()).status()).isEqualTo(302);
        assertThat(auditor.get("/admin/audit?lang=zh").body()).contains("条记录完整无改动");
    }

    @Test
    void a_value_that_is_written_is_an_entry_with_old_and_new() {
        String said = superuser()
                .sql("SELECT after FROM audit_entry WHERE action = 'values.write' AND who = '*demo' LIMIT 1")
                .query(String.class)
                .single();
        assertThat(said).contains("sha256", "values");
    }

    @Test
    void why_somebody_may_or_may_not_is_said() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        String page = admin.get("/admin/permissions?who=street&object=district&lang=zh")
                .body();
        assertThat(page).contains("发布报告和数据", "没有相应角色；需要其中之一：妇儿工委办", "不及全区");
        assertThat(admin.get("/admin/permissions?who=nobody&lang=zh").status()).isEqualTo(404);
        assertThat(admin.get("/admin/permissions?who=street&object=unit:x&lang=en")
                        .body())
                .contains("There is no unit x");
        assertThat(WebVisitor.signedIn(port, "street").get("/admin/permissions").status())
                .isEqualTo(403);
    }
}
