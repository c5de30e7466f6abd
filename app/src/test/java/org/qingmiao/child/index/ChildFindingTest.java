package org.qingmiao.child.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingmiao.child.index.ChildPeople.DIRECTOR;
import static org.qingmiao.child.index.ChildPeople.HOME;
import static org.qingmiao.child.index.ChildPeople.NOBODY;
import static org.qingmiao.child.index.ChildPeople.OTHER;
import static org.qingmiao.child.index.ChildPeople.STREET;
import static org.qingmiao.child.index.ChildPeople.as;
import static org.qingmiao.child.index.ChildPeople.child;
import static org.qingmiao.child.index.ChildPeople.name;
import static org.qingmiao.child.index.ChildPeople.named;
import static org.qingmiao.child.index.ChildPeople.numbered;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildChoice.Kind;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.index.ChildRegistering.Attention;
import org.qingmiao.child.index.ChildRegistering.Outcome;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PurposeMissing;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Children are found by who reaches them, for a purpose; nobody else learns anything. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildFindingTest {
    private static final LocalDate BIRTH = LocalDate.of(2015, 3, 14);

    @Autowired
    BeanFactory beans;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    ChildRegistering registering;

    @Autowired
    ChildReading reading;

    @Autowired
    ChildSearch search;

    @Autowired
    ChildChoice choice;

    @Autowired
    TestDatabase database;

    private ChildDesk desk;

    @BeforeEach
    void people() {
        desk = ChildDesk.staffed(beans);
    }

    @Test
    void a_child_is_found_by_its_number_its_name_a_part_of_it_its_sound_and_its_initials() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        UUID child = desk.made(said, DIRECTOR);
        String given = said.given();
        assertThat(desk.found(said.number().text(), DIRECTOR)).containsExactly(child);
        assertThat(desk.found("示" + given, DIRECTOR)).contains(child);
        assertThat(desk.found(given, DIRECTOR)).as("a part of the name").contains(child);
        UUID latin = desk.made(child("Anna Maria " + given.length(), BIRTH, HOME), DIRECTOR);
        assertThat(desk.found("maria", DIRECTOR)).contains(latin);
        UUID known = desk.made(named(child(name(), BIRTH.plusDays(9), HOME), "小明花"), DIRECTOR);
        assertThat(desk.found("shixiaominghua", DIRECTOR)).contains(known);
        assertThat(desk.found("SXMH", DIRECTOR)).contains(known);
        assertThat(desk.found("明花", DIRECTOR)).contains(known);
    }

    @Test
    void lists_show_a_masked_name_and_a_masked_number() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        desk.made(said, DIRECTOR);
        FoundChild shown = as(DIRECTOR, () -> search.find(said.number().text(), DIRECTOR))
                .children()
                .getFirst();
        assertThat(shown.name()).isEqualTo("示***");
        assertThat(shown.number()).contains("****").isNotEqualTo(said.number().text());
    }

    @Test
    void reach_never_widens() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        UUID child = desk.made(said, DIRECTOR);
        assertThat(desk.read(child, STREET).who().name()).isEqualTo(said.name());
        assertThat(as(OTHER, () -> reading.read(child, OTHER))).isEmpty();
        assertThat(desk.found(said.name(), OTHER)).isEmpty();
        assertThat(as(NOBODY, () -> reading.read(child, NOBODY))).isEmpty();
        assertThatThrownBy(() -> desk.found(said.name(), NOBODY)).isInstanceOf(ProblemException.class);
        assertThat(choice.isWithinReach(Kind.CHILD, child, OTHER)).isFalse();
        assertThat(Objects.requireNonNull(
                                choice.labels(Kind.CHILD, List.of(child), OTHER).get(child))
                        .says()
                        .zh())
                .as("who is pointed to in a record is told, masked")
                .startsWith("示***");
        assertThat(Objects.requireNonNull(choice.labels(Kind.CHILD, List.of(child), STREET)
                                .get(child))
                        .says()
                        .zh())
                .startsWith(said.name());
    }

    @Test
    void a_number_that_is_known_elsewhere_is_told_to_exist_and_no_more() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        desk.made(said, DIRECTOR);
        ChildSearch.Found found = as(OTHER, () -> search.find(said.number().text(), OTHER));
        assertThat(found.elsewhere()).isTrue();
        assertThat(found.children()).isEmpty();
        ChildStatement again = named(said.withHome(desk.away()), name());
        assertThat(as(OTHER, () -> registering.register(again, Attention.NONE_OF_THESE, OTHER)))
                .isInstanceOf(Outcome.Elsewhere.class);
        assertThat(desk.entries("child.elsewhere")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void nobody_looks_without_a_purpose_and_each_look_and_act_is_an_entry() {
        UUID child = desk.made(child(name(), BIRTH, HOME), DIRECTOR);
        assertThatThrownBy(() -> ActorContext.as(DIRECTOR.login(), () -> reading.read(child, DIRECTOR)))
                .isInstanceOf(PurposeMissing.class);
        assertThatThrownBy(() -> ActorContext.as(DIRECTOR.login(), () -> search.find("示例", DIRECTOR)))
                .isInstanceOf(PurposeMissing.class);
        long looks = desk.entries("child.read");
        desk.read(child, DIRECTOR);
        assertThat(desk.entries("child.read")).isEqualTo(looks + 1);
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql("SELECT count(*) FROM audit_entry WHERE action = 'child.register' AND object = :o")
                        .param("o", "child:" + child)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_searches_too_often_waits() {
        Person hasty = new Person("child.hasty", DIRECTOR.name(), List.of());
        ActorContext.runAsSystem("test", () -> {
            accounts.store(List.of(hasty), "qingmiao-demo", true);
            duties.give(hasty.login(), "child-director", HOME, Optional.empty());
        });
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        desk.found("示例" + i, hasty);
                    }
                })
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_tables_tell_nothing_without_the_key() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        desk.made(said, DIRECTOR);
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());
        String all = String.join(
                "\n",
                List.of("child", "child_source", "child_token", "child_person", "child_person_token", "child_household")
                        .stream()
                        .flatMap(t -> owner.sql("SELECT t::text FROM " + t + " t").query(String.class).list().stream())
                        .toList());
        String mother = said.guardians().getFirst().name();
        assertThat(all)
                .doesNotContain(said.given(), said.number().text(), mother, hex(said.given()), hex(mother))
                .doesNotContain(hex(said.number().text()));
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }

    @Test
    void statements_of_the_applications_role_see_nothing_unless_a_reach_was_told() {
        desk.made(child(name(), BIRTH, HOME), DIRECTOR);
        for (String table : List.of(
                "child",
                "child_source",
                "child_token",
                "child_link",
                "child_pair",
                "child_event",
                "child_person",
                "child_person_token",
                "child_guardian",
                "child_household",
                "child_member")) {
            assertThat(database.jdbcOf(DIRECTOR.login())
                            .sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
