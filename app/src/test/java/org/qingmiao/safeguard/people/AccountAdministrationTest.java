package org.qingmiao.safeguard.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class AccountAdministrationTest {
    private static final Pattern CODE = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration people;

    @Autowired
    JdbcClient db;

    private String add(WebVisitor admin, String login, Role role) {
        String page = admin.get("/admin/people").body();
        WebVisitor.Answer answer = admin.post(
                "/admin/people", page, Map.of("login", login, "name", "例·新人", "role", role.id(), "unit", "xinqi"));
        assertThat(answer.status()).isEqualTo(200);
        var code = CODE.matcher(answer.body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    @Test
    void a_new_person_comes_in_by_a_code_once_and_sets_a_password_first() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        String code = add(admin, "feng.new", Role.REPORTER);
        WebVisitor feng = new WebVisitor(port);
        assertThat(feng.signIn("feng.new", code).status()).isEqualTo(302);
        assertThat(feng.get("/plan").location()).isEqualTo("/me/password");
        String page = feng.get("/me/password").body();
        assertThat(feng.post("/me/password", page, Map.of("password", "woaini5201314", "repeated", "woaini5201314"))
                        .status())
                .isEqualTo(422);
        String good = "three boats below the bridge";
        assertThat(feng.post("/me/password", page, Map.of("password", good, "repeated", good))
                        .status())
                .isEqualTo(302);
        assertThat(feng.get("/plan").status()).isEqualTo(200);
        assertThat(new WebVisitor(port).signIn("feng.new", code).header("Location"))
                .as("a code is good once")
                .endsWith("/sign-in?error");
    }

    @Test
    void an_act_that_changed_nothing_leaves_no_entry() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        add(admin, "twice.leaving", Role.REPORTER);
        String page = admin.get("/admin/people/twice.leaving").body();
        for (String act : List.of("/leave", "/leave", "/back", "/back")) {
            admin.post("/admin/people/twice.leaving" + act, page, Map.of());
        }
        assertThat(entries("account.disable")).isEqualTo(1);
        assertThat(entries("account.enable")).isEqualTo(1);
    }

    private long entries(String act) {
        return ActorContext.<Long, RuntimeException>asSystem(
                "test",
                () -> db.sql(
                                "SELECT count(*) FROM audit_entry WHERE action = :act AND object = 'account:twice.leaving'")
                        .param("act", act)
                        .query(Long.class)
                        .single());
    }

    @Test
    void nobody_runs_the_system_and_works_in_it_or_audits_it() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        add(admin, "chen.two", Role.REPORTER);
        String page = admin.get("/admin/people/chen.two").body();
        for (Role other : new Role[] {Role.ADMINISTRATOR, Role.AUDITOR}) {
            WebVisitor.Answer answer = admin.post(
                    "/admin/people/chen.two/roles?lang=en", page, Map.of("role", other.id(), "unit", "xinqi"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Duties are split");
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ActorContext.runAsSystem(
                        "test",
                        () -> db.sql("INSERT INTO account_role (login, role, unit) "
                                        + "VALUES ('chen.two', 'auditor', 'x')")
                                .update()))
                .as("the database refuses it, too")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("duties are split");
        assertThat(admin.post("/admin/people/chen.two/roles", page, Map.of("role", Role.APPROVER.id(), "unit", "xinqi"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_role_is_lent_for_a_holiday_and_taken_back() {
        WebVisitor street = WebVisitor.signedIn(port, "approver");
        String page = street.get("/me").body();
        RoleGrant own = grants("approver").getFirst();
        LocalDate today = people.today();
        Map<String, String> wish = Map.of(
                "grant",
                own.id(),
                "to",
                "stats",
                "from",
                today.toString(),
                "until",
                today.plusDays(7).toString());
        assertThat(street.post("/me/lend", page, wish).status()).isEqualTo(302);
        assertThat(accounts.find("stats").orElseThrow().has(Role.APPROVER)).isTrue();
        RoleGrant lent = grants("stats").stream()
                .filter(g -> g.lentBy().equals("approver"))
                .findFirst()
                .orElseThrow();
        WebVisitor stats = WebVisitor.signedIn(port, "stats");
        String other = stats.get("/me").body();
        assertThat(stats.post(
                                "/me/lend",
                                other,
                                Map.of(
                                        "grant",
                                        lent.id(),
                                        "to",
                                        "reporter",
                                        "from",
                                        today.toString(),
                                        "until",
                                        today.toString()))
                        .status())
                .as("what is lent cannot be lent on")
                .isEqualTo(422);
        assertThat(street.post(
                                "/me/lend",
                                page,
                                Map.of(
                                        "grant",
                                        own.id(),
                                        "to",
                                        "admin",
                                        "from",
                                        today.toString(),
                                        "until",
                                        today.toString()))
                        .status())
                .as("nor to an administrator")
                .isEqualTo(422);
        street.post("/me/lend/back", page, Map.of("grant", lent.id()));
        assertThat(accounts.find("stats").orElseThrow().has(Role.APPROVER)).isFalse();
    }

    @Test
    void a_role_of_tomorrow_does_not_hold_today_in_java_nor_in_the_database() {
        WebVisitor admin = WebVisitor.signedIn(port, "admin");
        add(admin, "wei.later", Role.REPORTER);
        String page = admin.get("/admin/people/wei.later").body();
        LocalDate today = people.today();
        admin.post(
                "/admin/people/wei.later/roles",
                page,
                Map.of(
                        "role",
                        "approver",
                        "unit",
                        "xinqi",
                        "from",
                        today.plusDays(1).toString()));
        assertThat(grants("wei.later")).hasSize(2);
        assertThat(accounts.find("wei.later").orElseThrow().has(Role.APPROVER)).isFalse();
        assertThat(ActorContext.<Integer, RuntimeException>asSystem(
                        "test",
                        () -> db.sql("SELECT count(*) FROM grant_now WHERE login = 'wei.later'")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void only_administrators_change_accounts_and_only_some_read_them() {
        for (String login : new String[] {"reporter", "leader", "worker"}) {
            assertThat(WebVisitor.signedIn(port, login).get("/admin/people").status())
                    .as(login)
                    .isEqualTo(403);
        }
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        String page = auditor.get("/admin/people").body();
        assertThat(page).contains("office").doesNotContain("name=\"name_en\"");
        for (String act : new String[] {"/roles", "/reset", "/leave", "/back", "/roles/take"}) {
            Map<String, String> all = Map.of("role", "office", "unit", "beilun", "grant", "x");
            assertThat(auditor.post("/admin/people/leader" + act, page, all).status())
                    .as(act)
                    .isEqualTo(403);
        }
    }

    @Test
    void the_export_holds_no_formula() {
        leader("name_zh = '=1+1', name_en = '=1+1'");
        try {
            WebVisitor.Answer answer = WebVisitor.signedIn(port, "admin").get("/admin/people.csv");
            assertThat(answer.header("Content-Disposition")).contains("people.csv");
            assertThat(answer.body()).contains("'=1+1").doesNotContain(",=1+1");
        } finally {
            leader("name_zh = '示例·区领导', name_en = 'Example: District leader'");
        }
    }

    private void leader(String change) {
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("UPDATE account SET " + change + " WHERE login = 'leader'")
                        .update());
    }

    private List<RoleGrant> grants(String login) {
        return ActorContext.asSystem("test", () -> people.grants(login));
    }
}
