package org.qingmiao.safeguard.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.ConsoleConfirmation;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.TokenScope;
import org.qingmiao.safeguard.signin.factor.SecondFactors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may grant what: a subtree's administrator inside it, what reaches the district from the root, two people for two roles. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class SubtreePeopleTest {
    private static final Pattern CODE = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration people;

    @Autowired
    SecondFactors factors;

    @Autowired
    ConsoleConfirmation console;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void people() {
        store("sub.admin", Role.ADMINISTRATOR, "xinqi");
        store("in.reporter", Role.REPORTER, "xinqi");
        store("out.reporter", Role.REPORTER, "court");
        store("in.office", Role.OFFICE, "xinqi");
        if (accounts.find("in.nothing").isEmpty()) {
            accounts.store(new Person("in.nothing", Text.same("例"), List.of()), "qingmiao-demo", true);
            accounts.store(new Person("out.nothing", Text.same("例"), List.of()), "qingmiao-demo", true);
            ActorContext.runAsSystem("test", () -> people.move("in.nothing", "xinqi"));
            ActorContext.runAsSystem("test", () -> people.move("out.nothing", "court"));
        }
    }

    private void store(String login, Role role, String unit) {
        accounts.store(
                new Person(login, Text.same("例·" + login), List.of(new Person.Grant(role, unit))),
                "qingmiao-demo",
                true);
    }

    private long entries(String action, String login) {
        return ActorContext.<Long, RuntimeException>asSystem(
                "test",
                () -> db.sql("SELECT count(*) FROM audit_entry WHERE action = :a AND object = :o")
                        .param("a", action)
                        .param("o", "account:" + login)
                        .query(Long.class)
                        .single());
    }

    private long notices(String login) {
        return ActorContext.<Long, RuntimeException>asSystem(
                "test",
                () -> db.sql("SELECT count(*) FROM notice WHERE login = :l AND kind = 'account.change'")
                        .param("l", login)
                        .query(Long.class)
                        .single());
    }

    @Test
    void a_subtrees_administrator_sees_its_people_alone_with_roles_and_without() {
        WebVisitor sub = WebVisitor.signedIn(port, "sub.admin");
        for (String page : List.of("/admin/people", "/admin/people.csv", "/admin/people?text=reporter")) {
            String body = sub.get(page).body();
            assertThat(body).as(page).contains("in.reporter").doesNotContain("out.reporter", "out.nothing");
        }
        assertThat(sub.get("/admin/people").body()).contains("in.nothing", "in.office");
        String form = sub.get("/admin/people").body();
        for (String login : List.of("out.reporter", "out.nothing", "no.body")) {
            assertThat(sub.get("/admin/people/" + login).status()).as(login).isEqualTo(404);
            for (String act : List.of("/roles", "/roles/take", "/reset", "/leave", "/back", "/unit", "/unified")) {
                Map<String, String> all =
                        Map.of("role", "worker", "unit", "xinqi", "grant", "x", "subject", "x", "successor", "");
                assertThat(sub.post("/admin/people/" + login + act, form, all).status())
                        .as("%s %s: who is outside is as if not there", login, act)
                        .isEqualTo(404);
            }
        }
        assertThat(sub.get("/admin/permissions?who=out.reporter").status()).isEqualTo(404);
        for (String successor : List.of("out.reporter", "no.body")) {
            WebVisitor.Answer answer =
                    sub.post("/admin/people/in.reporter/leave?lang=en", form, Map.of("successor", successor));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).as(successor).contains("There is no such successor");
        }
    }

    @Test
    void inside_it_manages_who_holds_nothing_above_and_gives_what_does_not_reach_the_district() {
        WebVisitor sub = WebVisitor.signedIn(port, "sub.admin");
        String form = sub.get("/admin/people/in.nothing").body();
        assertThat(form).contains("value=\"worker\"").doesNotContain("value=\"office\"", "value=\"auditor\"");
        for (Role role : Role.values()) {
            WebVisitor.Answer answer = sub.post(
                    "/admin/people/in.nothing/roles",
                    form,
                    Map.of("role", role.id(), "unit", "xinqi", "reason", "because"));
            assertThat(answer.status()).as(role.id()).isEqualTo(role.reachesDistrict() ? 422 : 302);
        }
        assertThat(sub.post("/admin/people/in.nothing/roles", form, Map.of("role", "worker", "unit", "court"))
                        .status())
                .isEqualTo(422);
        assertThat(sub.post("/admin/people/in.office/reset", form, Map.of()).status())
                .as("who holds a right that reaches the district is out of a subtree's hands")
                .isEqualTo(403);
        assertThat(sub.post("/admin/people/sub.admin/reset", form, Map.of()).status())
                .as("nor does anybody reset themselves")
                .isEqualTo(403);
    }

    @Test
    void the_database_says_the_same_to_statements_of_a_subtrees_administrator() {
        ActorContext.as("sub.admin", () -> {
            assertThat(db.sql("SELECT login FROM account").query(String.class).list())
                    .contains("in.reporter", "in.nothing")
                    .doesNotContain("out.reporter", "out.nothing", "office");
            assertThat(db.sql("SELECT login FROM account_role")
                            .query(String.class)
                            .list())
                    .contains("in.reporter")
                    .doesNotContain("out.reporter", "office");
            for (String login : List.of("out.reporter", "in.office", "sub.admin", "admin")) {
                assertThat(db.sql("UPDATE account SET password_hash = NULL WHERE login = :l")
                                .param("l", login)
                                .update())
                        .as(login)
                        .isZero();
                assertThat(db.sql("DELETE FROM account_role WHERE login = :l AND role <> 'office'")
                                .param("l", login)
                                .update())
                        .as(login)
                        .isZero();
            }
            for (String statement : List.of(
                    "INSERT INTO account_role (login, role, unit) VALUES ('in.nothing', 'office', 'xinqi')",
                    "INSERT INTO account_role (login, role, unit) VALUES ('in.nothing', 'auditor', 'xinqi')",
                    "INSERT INTO account_role (login, role, unit) VALUES ('in.nothing', 'worker', 'court')",
                    "INSERT INTO account_role (login, role, unit) VALUES ('out.nothing', 'worker', 'xinqi')",
                    "INSERT INTO account (login, name_zh, name_en, unit) VALUES ('made.up', 'x', 'x', 'court')",
                    "UPDATE account SET unit = 'court' WHERE login = 'in.nothing'",
                    "UPDATE account_role SET unit = 'beilun' WHERE login = 'in.reporter'",
                    "INSERT INTO account_proposal (kind, login, role, reason, proposed_by, proposed_at, expires_at) "
                            + "VALUES ('grant', 'in.nothing', 'auditor', 'x', 'sub.admin', now(), now() + interval '1 day')",
                    "UPDATE account_proposal SET state = 'confirmed'")) {
                assertThatThrownBy(() -> db.sql(statement).update())
                        .as(statement)
                        .isInstanceOf(DataAccessException.class);
            }
            return "";
        });
    }

    @Test
    void an_auditor_is_made_by_two_and_neither_is_the_person() {
        accounts.store(new Person("new.auditor", Text.same("例"), List.of()), "qingmiao-demo", true);
        WebVisitor one = WebVisitor.signedIn(port, "admin");
        WebVisitor two = WebVisitor.signedIn(port, "admin2");
        String form = one.get("/admin/people/new.auditor").body();
        Map<String, String> wish = new HashMap<>(Map.of("role", "auditor", "unit", "beilun"));
        assertThat(one.post("/admin/people/new.auditor/roles", form, wish).status())
                .as("a reason is asked")
                .isEqualTo(422);
        wish.put("reason", "follows somebody who left");
        long told = notices("admin2");
        assertThat(one.post("/admin/people/new.auditor/roles", form, wish).header("Location"))
                .endsWith("?proposed");
        assertThat(accounts.find("new.auditor").orElseThrow().grants()).isEmpty();
        assertThat(notices("admin2")).isEqualTo(told + 1);
        assertThat(notices("new.auditor")).isEqualTo(1);
        assertThat(entries("proposal.make", "new.auditor")).isEqualTo(1);

        String page = one.get("/admin/proposals").body();
        String id = id(page, "new.auditor");
        assertThat(one.post("/admin/proposals/confirm", page, Map.of("id", id)).status())
                .as("who proposed it does not confirm it")
                .isEqualTo(422);
        String others = two.get("/admin/proposals").body();
        assertThat(two.post("/admin/proposals/confirm", others, Map.of("id", id))
                        .status())
                .isEqualTo(302);
        assertThat(accounts.find("new.auditor").orElseThrow().has(Role.AUDITOR)).isTrue();
        assertThat(entries("proposal.confirm", "new.auditor")).isEqualTo(1);
        assertThat(two.post("/admin/proposals/confirm", others, Map.of("id", id))
                        .status())
                .as("once")
                .isEqualTo(422);
    }

    private static String id(String page, String login) {
        var ids = ID.matcher(page.substring(page.indexOf(login)));
        assertThat(ids.find()).as("a proposal about %s stands there", login).isTrue();
        return ids.group(1);
    }

    @Test
    void a_proposal_is_taken_back_refused_with_a_reason_or_confirmed_on_the_console() {
        WebVisitor one = WebVisitor.signedIn(port, "admin");
        WebVisitor two = WebVisitor.signedIn(port, "admin2");
        String form = one.get("/admin/people/in.nothing").body();
        accounts.store(new Person("may.be", Text.same("例"), List.of()), "qingmiao-demo", true);
        Map<String, String> wish = Map.of("role", "administrator", "unit", "xinqi", "reason", "stands in");
        one.post("/admin/people/may.be/roles", form, wish);
        String id = id(one.get("/admin/proposals").body(), "may.be");
        assertThat(one.post("/admin/proposals/close", form, Map.of("id", id)).status())
                .isEqualTo(302);
        assertThat(entries("proposal.withdraw", "may.be")).isEqualTo(1);

        one.post("/admin/people/may.be/roles", form, wish);
        String other = two.get("/admin/proposals").body();
        String again = id(other, "may.be");
        Map<String, String> bare = Map.of("id", again, "refuse", "yes");
        assertThat(two.post("/admin/proposals/close", other, bare).status())
                .as("a refusal gives its reason")
                .isEqualTo(422);
        Map<String, String> why = Map.of("id", again, "refuse", "yes", "answer", "not needed");
        assertThat(two.post("/admin/proposals/close", other, why).status()).isEqualTo(302);
        assertThat(entries("proposal.refuse", "may.be")).isEqualTo(1);

        one.post("/admin/people/may.be/roles", form, wish);
        String third = id(one.get("/admin/proposals").body(), "may.be");
        ConsoleConfirmation.Outcome outcome = ActorContext.asSystem("console", () -> console.confirm(third));
        assertThat(outcome.problem()).isEmpty();
        assertThat(accounts.find("may.be").orElseThrow().has(Role.ADMINISTRATOR))
                .isTrue();
        assertThat(one.get("/admin/proposals?lang=en").body()).contains("Console of the server");
    }

    @Test
    void a_reset_ends_tokens_codes_browsers_and_sessions() {
        store("lost.all", Role.REPORTER, "xinqi");
        WebVisitor lost = WebVisitor.signedIn(port, "lost.all");
        String token = ActorContext.as(
                "lost.all", () -> accounts.newToken("lost.all", "x", Set.of(TokenScope.READ), Duration.ofDays(1)));
        ActorContext.as("lost.all", () -> factors.newRecoveryCodes("lost.all"));
        WebVisitor sub = WebVisitor.signedIn(port, "sub.admin");
        WebVisitor.Answer answer = sub.post(
                "/admin/people/lost.all/reset",
                sub.get("/admin/people/lost.all").body(),
                Map.of());
        assertThat(CODE.matcher(answer.body()).find()).isTrue();
        assertThat(lost.get("/plan").location()).isEqualTo("/sign-in");
        assertThat(new WebVisitor(port)
                        .get("/api/v1/indicators?indicator=myopia&period=2025", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
        for (String table : List.of("recovery_code", "known_device", "web_session")) {
            assertThat(ActorContext.<Integer, RuntimeException>asSystem(
                            "test",
                            () -> db.sql("SELECT count(*) FROM " + table + " WHERE login = 'lost.all'")
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void who_audits_is_reset_by_two_and_lending_what_reaches_the_district_is_confirmed() {
        WebVisitor one = WebVisitor.signedIn(port, "admin");
        WebVisitor two = WebVisitor.signedIn(port, "admin2");
        store("lone.auditor", Role.AUDITOR, "beilun");
        String form = one.get("/admin/people/lone.auditor").body();
        WebVisitor.Answer asked =
                one.post("/admin/people/lone.auditor/reset", form, Map.of("factors", "yes", "reason", "phone lost"));
        assertThat(asked.header("Location")).endsWith("?proposed");
        String page = two.get("/admin/proposals").body();
        WebVisitor.Answer done = two.post("/admin/proposals/confirm", page, Map.of("id", id(page, "lone.auditor")));
        assertThat(CODE.matcher(done.body()).find())
                .as("the code comes with the second yes")
                .isTrue();

        store("lender.office", Role.OFFICE, "beilun");
        store("stand.in", Role.REPORTER, "xinqi");
        WebVisitor lender = WebVisitor.signedIn(port, "lender.office");
        String me = lender.get("/me").body();
        String grant = ActorContext.asSystem(
                "test", () -> people.grants("lender.office").getFirst().id());
        Map<String, String> wish = Map.of(
                "grant",
                grant,
                "to",
                "stand.in",
                "from",
                people.today().toString(),
                "until",
                people.today().plusDays(5).toString(),
                "reason",
                "holiday");
        assertThat(lender.post("/me/lend", me, wish).header("Location")).contains("proposed");
        assertThat(accounts.find("stand.in").orElseThrow().has(Role.OFFICE)).isFalse();
        String waits = two.get("/admin/proposals").body();
        two.post("/admin/proposals/confirm", waits, Map.of("id", id(waits, "stand.in")));
        assertThat(accounts.find("stand.in").orElseThrow().has(Role.OFFICE)).isTrue();
    }

    @Test
    void a_role_that_begins_tomorrow_is_not_lent_for_today() {
        accounts.store(new Person("later.own", Text.same("例"), List.of()), "qingmiao-demo", true);
        store("early.bird", Role.REPORTER, "court");
        ActorContext.runAsSystem(
                "test",
                () -> db.sql("INSERT INTO account_role (login, role, unit, from_day) "
                                + "VALUES ('later.own', 'approver', 'xinqi', :d)")
                        .param("d", people.today().plusDays(3))
                        .update());
        String grant = ActorContext.asSystem(
                "test", () -> people.grants("later.own").getFirst().id());
        WebVisitor later = WebVisitor.signedIn(port, "later.own");
        later.post(
                "/me/lend",
                later.get("/me").body(),
                Map.of(
                        "grant",
                        grant,
                        "to",
                        "early.bird",
                        "from",
                        people.today().toString(),
                        "until",
                        people.today().plusDays(9).toString()));
        assertThat(accounts.find("early.bird").orElseThrow().has(Role.APPROVER)).isFalse();
    }
}
