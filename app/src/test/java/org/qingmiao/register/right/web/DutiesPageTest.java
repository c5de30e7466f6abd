package org.qingmiao.register.right.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.register.right.DutyGrants.Given;
import org.qingmiao.register.right.HeldDuty;
import org.qingmiao.register.right.RegisterAccess;
import org.qingmiao.register.right.RegisterRights;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Duties are given by who manages the people of a unit, by the page, and by the database of whatever statement. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class DutiesPageTest {
    private static final Pattern GRANT = Pattern.compile("name=\"grant\" value=\"([0-9a-f-]{36})\"");
    private static final String STREET = "xinqi";
    private static final String DUTY = "street-safety";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    RegisterRights rights;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void people() {
        store("duty.admin", Role.ADMINISTRATOR, STREET);
        store("duty.in", Role.REPORTER, STREET);
        store("duty.out", Role.REPORTER, "court");
        ActorContext.runAsSystem("test", () -> {
            db.sql("UPDATE account SET disabled_at = NULL WHERE login LIKE 'duty.%'")
                    .update();
            db.sql("DELETE FROM account_duty WHERE login LIKE 'duty.%'").update();
        });
    }

    private void store(String login, Role role, String unit) {
        Person person = new Person(login, Text.same("例·" + login), List.of(new Person.Grant(role, unit)));
        accounts.store(List.of(person), "qingmiao-demo", true);
    }

    private Given give(String login, String duty, String unit) {
        return ActorContext.asSystem("test", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    private RegisterAccess access(String login) {
        CompiledRegister register = plans.files(plans.current())
                .opened(f -> RegisterCatalogue.read(f, new Diagnostics()))
                .find("drowning-prevention")
                .orElseThrow();
        return rights.of(register, new Person(login, Text.same(login), List.of()));
    }

    private List<String> held(String login) {
        return access(login).held().stream().map(HeldDuty::duty).toList();
    }

    private int insert(String as, String login, String unit) {
        String sql = "INSERT INTO account_duty (login, duty, unit, granted_by) VALUES (:login, :duty, :unit, :by)";
        return ActorContext.as(
                as,
                () -> db.sql(sql)
                        .param("duty", DUTY)
                        .param("login", login)
                        .param("unit", unit)
                        .param("by", as)
                        .update());
    }

    @Test
    void the_database_lets_who_manages_the_people_of_a_unit_give_there_and_nobody_to_themselves() {
        assertThat(insert("duty.admin", "duty.in", STREET)).isEqualTo(1);
        assertThatThrownBy(() -> insert("duty.admin", "duty.in", "court")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert("duty.admin", "duty.out", STREET)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert("duty.admin", "duty.admin", STREET)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert("duty.in", "duty.out", "court")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert("reporter", "duty.in", STREET)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> ActorContext.as(
                        "duty.admin",
                        () -> db.sql("UPDATE account_duty SET unit = 'court' WHERE login = 'duty.in'")
                                .update()))
                .as("a duty is given and taken, never turned into another")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void people_see_their_own_duties_and_who_manages_others_sees_theirs() {
        give("duty.in", DUTY, STREET);
        give("duty.out", DUTY, STREET);
        assertThat(seen("duty.in")).containsExactly("duty.in");
        assertThat(seen("duty.admin")).containsExactly("duty.in");
        assertThat(seen("reporter")).isEmpty();
        assertThat(ActorContext.<Boolean, RuntimeException>as("duty.in", () -> duties.take(id("duty.in"))))
                .as("one's own is not given back by oneself")
                .isFalse();
        assertThat(ActorContext.<Boolean, RuntimeException>as("duty.admin", () -> duties.take(id("duty.out"))))
                .isFalse();
    }

    private List<String> seen(String by) {
        return ActorContext.as(
                by,
                () -> db.sql("SELECT login FROM account_duty WHERE login LIKE 'duty.%' ORDER BY login")
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    private String id(String login) {
        return ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT id FROM account_duty WHERE login = :l")
                        .param("l", login)
                        .query((row, n) -> row.getString(1))
                        .single());
    }

    @Test
    void a_duty_holds_until_its_last_day_until_it_is_taken_and_while_the_account_is_open() {
        assertThat(held("duty.in")).isEmpty();
        assertThat(access("duty.in").sees()).isFalse();
        assertThat(give("duty.in", DUTY, STREET)).isEqualTo(Given.DONE);
        assertThat(give("duty.in", DUTY, STREET)).isEqualTo(Given.TWICE);
        assertThat(held("duty.in")).containsExactly(DUTY);
        assertThat(access("duty.in").sees()).isTrue();
        set("UPDATE account SET disabled_at = now() WHERE login = 'duty.in'");
        assertThat(held("duty.in")).isEmpty();
        set("UPDATE account SET disabled_at = NULL WHERE login = 'duty.in'");
        assertThat(held("duty.in")).containsExactly(DUTY);
        assertThat(ActorContext.<Boolean, RuntimeException>as("duty.admin", () -> duties.take(id("duty.in"))))
                .isTrue();
        assertThat(held("duty.in")).isEmpty();
        LocalDate past = duties.today().minusDays(1);
        ActorContext.asSystem("test", () -> duties.give("duty.in", DUTY, STREET, Optional.of(past)));
        assertThat(held("duty.in")).isEmpty();
        LocalDate today = duties.today();
        assertThat(ActorContext.<Given, RuntimeException>asSystem(
                        "test", () -> duties.give("duty.in", DUTY, STREET, Optional.of(today))))
                .as("one that has ended is in nobody's way")
                .isEqualTo(Given.DONE);
        assertThat(held("duty.in")).containsExactly(DUTY);
        assertThat(history("duty.in")).isGreaterThanOrEqualTo(3);
    }

    private void set(String sql) {
        ActorContext.runAsSystem("test", () -> db.sql(sql).update());
    }

    private long history(String login) {
        return ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT count(*) FROM account_duty_history WHERE login = :l")
                        .param("l", login)
                        .query(Long.class)
                        .single());
    }

    private long entries(String action) {
        return ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT count(*) FROM audit_entry WHERE action = :a AND object = 'account:duty.in'")
                        .param("a", action)
                        .query(Long.class)
                        .single());
    }

    @Test
    void whoever_manages_people_gives_a_duty_finds_it_takes_it_out_as_a_file_and_takes_it_away() {
        WebVisitor admin = WebVisitor.signedIn(port, "duty.admin");
        String page = admin.get("/admin/duties?text=duty.in").body();
        assertThat(page).contains("没有符合条件的职责", "授予职责").doesNotContain("value=\"duty.out\"");
        assertThat(admin.get("/admin").body()).contains("/admin/duties");
        WebVisitor.Answer given = admin.post("/admin/duties", page, form("duty.in", DUTY, STREET, ""));
        assertThat(given.status()).isEqualTo(302);
        String list =
                admin.get("/admin/duties?done=given&order=unit&text=duty.in").body();
        assertThat(list).contains("职责已授予", "例·duty.in", "街道安全办", "确认收回");
        assertThat(admin.get("/admin/duties?lang=en&text=nobody").body()).contains("No such duty is held");
        assertThat(admin.get("/admin/duties?duty=" + DUTY + "&unit=" + STREET + "&text=DUTY.IN")
                        .body())
                .contains("例·duty.in");
        assertThat(admin.get("/admin/duties.csv").body()).contains("duty.in").contains(DUTY);
        var grant = GRANT.matcher(list);
        assertThat(grant.find()).isTrue();
        assertThat(admin.post("/admin/duties/take", list, Map.of("grant", grant.group(1)))
                        .status())
                .isEqualTo(302);
        assertThat(admin.post("/admin/duties/take", list, Map.of("grant", grant.group(1)))
                        .status())
                .as("what is gone is not there")
                .isEqualTo(404);
        assertThat(held("duty.in")).isEmpty();
        assertThat(entries("duty.give")).isPositive();
        assertThat(entries("duty.take")).isPositive();
    }

    private static Map<String, String> form(String person, String duty, String unit, String until) {
        return Map.of("person", person, "duty", duty, "unit", unit, "until", until);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_given() {
        WebVisitor admin = WebVisitor.signedIn(port, "duty.admin");
        String page = admin.get("/admin/duties").body();
        for (Map<String, String> wrong : List.of(
                form("", DUTY, STREET, ""),
                form("duty.out", DUTY, STREET, ""),
                form("duty.admin", DUTY, STREET, ""),
                form("duty.in", "no-such-duty", STREET, ""),
                form("duty.in", DUTY, "court", ""),
                form("duty.in", "plan-office", STREET, ""),
                form("duty.in", "police-desk", STREET, ""),
                form("duty.in", DUTY, STREET, "2020-01-01"),
                form("duty.in", DUTY, STREET, "soon"))) {
            WebVisitor.Answer answer = admin.post("/admin/duties?lang=en", page, wrong);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).as(wrong.toString()).contains("aria-invalid=\"true\"");
        }
        assertThat(held("duty.in")).isEmpty();
    }

    @Test
    void a_duty_that_no_pack_knows_is_shown_as_such_and_gives_nothing() {
        assertThat(give("duty.in", "gone-duty", STREET)).isEqualTo(Given.DONE);
        assertThat(WebVisitor.signedIn(port, "duty.admin").get("/admin/duties").body())
                .contains("gone-duty", "已加载的包里没有这项职责");
        assertThat(access("duty.in").sees()).isFalse();
    }

    @Test
    void who_manages_nobody_has_no_such_page() {
        WebVisitor reporter = WebVisitor.signedIn(port, "duty.in");
        assertThat(reporter.get("/admin/duties").status()).isEqualTo(403);
        assertThat(reporter.get("/admin/duties.csv").status()).isEqualTo(403);
        assertThat(new WebVisitor(port).get("/admin/duties").location()).contains("sign-in");
    }
}
