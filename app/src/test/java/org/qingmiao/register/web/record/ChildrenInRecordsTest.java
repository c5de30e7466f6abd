package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.child.ChildContribution;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.Birth;
import org.qingmiao.child.ChildStatement.Living;
import org.qingmiao.child.ChildStatement.Precision;
import org.qingmiao.child.index.ChildRegistering;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A field of a record that points to a child: looked for in the child index, chosen, and found again from the child. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildrenInRecordsTest {
    private static final String PATH = "/registers/children-in-difficulty";
    private static final String FIELD = "home.child";
    private static final Person DIRECTOR = worker("pick.director");
    private static final Person OTHER = worker("pick.other");
    private static final String HOME = "xinqi-dujuan";
    private static final String AWAY = "daqi-batou";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    ChildRegistering children;

    @Autowired
    List<ChildContribution> contributions;

    @Autowired
    JdbcClient db;

    private static Person worker(String login) {
        return new Person(login, Text.same("例·" + login), List.of());
    }

    @BeforeEach
    void appoint() {
        ActorContext.runAsSystem("test", () -> {
            accounts.store(List.of(DIRECTOR, OTHER), "qingmiao-demo", true);
            duties.give(DIRECTOR.login(), "child-director", HOME, Optional.empty());
            duties.give(OTHER.login(), "child-director", AWAY, Optional.empty());
        });
    }

    private UUID child(Person by, String home, String given) {
        ChildStatement said = ChildStatement.by(ChildStatement.DESK)
                .withName("示", given)
                .withBirth(Optional.of(new Birth(LocalDate.of(2015, 3, 2), Precision.DAY)))
                .withSex(Optional.of("f"))
                .withHome(home)
                .withLiving(new Living("示例路1号", Optional.empty(), "", "", Optional.of(true), Optional.empty()));
        ChildRegistering.Outcome made = ActorContext.as(
                by.login(),
                () -> ActorContext.forPurpose(
                        "protection", () -> children.register(said, ChildRegistering.Attention.NONE_OF_THESE, by)));
        return ((ChildRegistering.Outcome.Made) made).child();
    }

    /** Signed in, with a purpose. */
    private WebVisitor visitor(Person person) {
        WebVisitor visitor = WebVisitor.signedIn(port, person.login());
        visitor.post("/purpose", visitor.get("/purpose").body(), Map.of("purpose", "protection"));
        return visitor;
    }

    /** Who is of that name, with what stands in the form beside. */
    @SafeVarargs
    private static WebVisitor.Answer sought(
            WebVisitor worker, String form, String name, Map.Entry<String, String>... beside) {
        List<Map.Entry<String, String>> sent = new ArrayList<>(List.of(
                Map.entry("unit", HOME),
                Map.entry("asked", FIELD),
                Map.entry("f." + FIELD + "~find", name),
                Map.entry("find", FIELD)));
        sent.addAll(List.of(beside));
        return worker.post(PATH + "/new", form, sent);
    }

    @Test
    void before_somebody_is_looked_for_it_is_asked_what_for() {
        WebVisitor director = WebVisitor.signedIn(port, DIRECTOR.login());
        assertThat(director.getAsIs(PATH + "/new").location()).startsWith("/purpose");
    }

    @Test
    void a_child_is_looked_for_by_name_chosen_and_named_by_the_record() {
        UUID girl = child(DIRECTOR, HOME, "择桃");
        WebVisitor director = visitor(DIRECTOR);
        String form = director.get(PATH + "/new").body();
        WebVisitor.Answer found = sought(director, form, "择桃");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains("value=\"" + girl + "\"").doesNotContain("class=\"problem\"");

        WebVisitor.Answer made = director.post(
                PATH + "/new",
                found.body(),
                List.of(
                        Map.entry("unit", HOME),
                        Map.entry("asked", FIELD),
                        Map.entry("f." + FIELD, girl.toString()),
                        Map.entry("asked", "home.source"),
                        Map.entry("f.home.source", "apply")));
        assertThat(director.get(made.location()).body()).contains("择桃");
        assertThat(contributions.stream().flatMap(c -> of(c, girl, DIRECTOR)).toList())
                .singleElement()
                .satisfies(entry -> assertThat(entry.path()).startsWith(PATH + "/records/"));
        assertThat(contributions.stream().flatMap(c -> of(c, girl, OTHER)).toList())
                .as("somebody of another community")
                .isEmpty();
    }

    private static Stream<ChildContribution.Entry> of(ChildContribution contribution, UUID child, Person reader) {
        return ActorContext.as(reader.login(), () -> contribution.of(List.of(child), reader)).stream();
    }

    @Test
    void what_nobody_is_found_for_is_said_at_the_field_and_nothing_is_lost() {
        WebVisitor director = visitor(DIRECTOR);
        String form = director.get(PATH + "/new").body();
        WebVisitor.Answer found =
                sought(director, form, "无此人名", Map.entry("asked", "home.source"), Map.entry("f.home.source", "apply"));
        assertThat(found.body()).contains("没有找到", "value=\"无此人名\"");
    }

    private long searches() {
        return ActorContext.asSystem(
                "test",
                () -> db.sql("SELECT count(*) FROM audit_entry WHERE action = 'child.search' AND who = :who")
                        .param("who", DIRECTOR.login())
                        .query(Long.class)
                        .single());
    }

    @Test
    void a_form_that_is_shown_again_looks_for_nobody_again() {
        WebVisitor director = visitor(DIRECTOR);
        String form = director.get(PATH + "/new").body();
        long before = searches();
        List<Map.Entry<String, String>> typed = List.of(
                Map.entry("unit", HOME), Map.entry("asked", FIELD), Map.entry("f." + FIELD + "~find", "择桃"));
        List<Map.Entry<String, String>> sought = new ArrayList<>(typed);
        sought.add(Map.entry("find", FIELD));
        director.post(PATH + "/new", form, sought);
        assertThat(searches()).isEqualTo(before + 1);
        WebVisitor.Answer again = director.post(PATH + "/new", form, typed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"择桃\"");
        assertThat(searches()).isEqualTo(before + 1);
    }

    @Test
    void nobody_points_to_a_child_beyond_their_reach() {
        UUID boy = child(OTHER, AWAY, "择远");
        WebVisitor director = visitor(DIRECTOR);
        String form = director.get(PATH + "/new").body();
        WebVisitor.Answer sought = sought(director, form, "择远");
        assertThat(sought.body()).contains("没有找到").doesNotContain(boy.toString());
        WebVisitor.Answer refused = director.post(
                PATH + "/new",
                form,
                List.of(Map.entry("unit", HOME), Map.entry("asked", FIELD), Map.entry("f." + FIELD, boy.toString())));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不在您能看的范围里");
    }
}
