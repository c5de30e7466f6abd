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
import static org.qingmiao.child.index.ChildPeople.numbered;
import static org.qingmiao.child.index.ChildPeople.with;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildChoice.Kind;
import org.qingmiao.child.ChildFacts;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.PersonNumber;
import org.qingmiao.child.index.ChildRegistering.Attention;
import org.qingmiao.child.index.ChildRegistering.Outcome;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.PurposeMissing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Children are registered once, found by who reaches them, linked and parted without anything being lost. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildIndexTest {
    private static final LocalDate BIRTH = LocalDate.of(2015, 3, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    OrgUnits units;

    @Autowired
    ChildRegistering registering;

    @Autowired
    ChildReading reading;

    @Autowired
    ChildSearch search;

    @Autowired
    ChildChanges changes;

    @Autowired
    ChildMerges merges;

    @Autowired
    ChildChoice choice;

    @Autowired
    TestDatabase database;

    private String away = "";

    @BeforeEach
    void people() {
        away = units.tree().children("xiaogang").getFirst().id();
        ChildPeople.appoint(accounts, duties, away);
    }

    private UUID made(ChildStatement said, Person by) {
        Outcome outcome = as(by, () -> registering.register(said, Attention.NONE_OF_THESE, by));
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made) outcome).child();
    }

    private ChildProfile read(UUID child, Person by) {
        return as(by, () -> reading.read(child, by)).orElseThrow();
    }

    private List<UUID> found(String words, Person by) {
        return as(by, () -> search.find(words, by)).children().stream()
                .map(FoundChild::id)
                .toList();
    }

    @Test
    void a_child_is_found_by_its_number_its_name_a_part_of_it_its_sound_and_its_initials() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        UUID child = made(said, DIRECTOR);
        String given = said.given();
        assertThat(found(said.number().text(), DIRECTOR)).containsExactly(child);
        assertThat(found("示" + given, DIRECTOR)).contains(child);
        assertThat(found(given, DIRECTOR)).as("a part of the name").contains(child);
        UUID latin = made(child("Anna Maria " + given.length(), BIRTH, HOME), DIRECTOR);
        assertThat(found("maria", DIRECTOR)).contains(latin);
        UUID known = made(ChildPeople.named(child(name(), BIRTH.plusDays(9), HOME), "小明花"), DIRECTOR);
        assertThat(found("shixiaominghua", DIRECTOR)).contains(known);
        assertThat(found("SXMH", DIRECTOR)).contains(known);
        assertThat(found("明花", DIRECTOR)).contains(known);
    }

    @Test
    void lists_show_a_masked_name_and_a_masked_number() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        made(said, DIRECTOR);
        FoundChild shown = as(DIRECTOR, () -> search.find(said.number().text(), DIRECTOR))
                .children()
                .getFirst();
        assertThat(shown.name()).isEqualTo("示***");
        assertThat(shown.number()).contains("****").isNotEqualTo(said.number().text());
    }

    @Test
    void reach_never_widens() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        UUID child = made(said, DIRECTOR);
        assertThat(read(child, STREET).who().name()).isEqualTo(said.name());
        assertThat(as(OTHER, () -> reading.read(child, OTHER))).isEmpty();
        assertThat(found(said.name(), OTHER)).isEmpty();
        assertThat(as(NOBODY, () -> reading.read(child, NOBODY))).isEmpty();
        assertThatThrownBy(() -> found(said.name(), NOBODY)).isInstanceOf(ProblemException.class);
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
        made(said, DIRECTOR);
        ChildSearch.Found found = as(OTHER, () -> search.find(said.number().text(), OTHER));
        assertThat(found.elsewhere()).isTrue();
        assertThat(found.children()).isEmpty();
        ChildStatement again = ChildPeople.named(withHome(said, away), name());
        assertThat(as(OTHER, () -> registering.register(again, Attention.NONE_OF_THESE, OTHER)))
                .isInstanceOf(Outcome.Elsewhere.class);
        assertThat(entries("child.elsewhere")).isGreaterThanOrEqualTo(2);
    }

    private static ChildStatement withHome(ChildStatement said, String home) {
        return new ChildStatement(
                said.source(),
                said.family(),
                said.given(),
                said.birth(),
                said.sex(),
                said.number(),
                home,
                said.school(),
                said.living(),
                said.guardians());
    }

    @Test
    void whom_it_may_be_is_proposed_before_anything_is_written_and_not_the_same_is_remembered() {
        ChildStatement said = child(name(), BIRTH, HOME);
        UUID first = made(said, DIRECTOR);
        Outcome asked = as(DIRECTOR, () -> registering.register(said, Attention.ASK, DIRECTOR));
        assertThat(asked).isInstanceOf(Outcome.Alike.class);
        assertThat(((Outcome.Alike) asked).candidates().getFirst().profile().id())
                .isEqualTo(first);
        UUID second = made(said, DIRECTOR);
        assertThat(read(second, DIRECTOR).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.apart()).isTrue());
        UUID third = madeUnattended(ChildPeople.named(said, said.given()));
        assertThat(waiting(third)).hasSize(2);
        as(DIRECTOR, () -> {
            merges.apart(third, first, "两个孩子", DIRECTOR);
            return "";
        });
        assertThat(waiting(third)).hasSize(1);
    }

    private UUID madeUnattended(ChildStatement said) {
        Outcome outcome = as(DIRECTOR, () -> registering.register(said, Attention.UNATTENDED, DIRECTOR));
        return ((Outcome.Made) outcome).child();
    }

    private List<ChildMerges.WaitingPair> waiting(UUID child) {
        return as(DIRECTOR, () -> merges.waiting(DIRECTOR)).stream()
                .filter(p -> p.one().id().equals(child) || p.other().id().equals(child))
                .toList();
    }

    @Test
    void equal_number_birth_and_sex_are_linked_without_a_person() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        UUID first = made(said, DIRECTOR);
        Outcome again = as(DIRECTOR, () -> registering.register(said, Attention.UNATTENDED, DIRECTOR));
        assertThat(again).isInstanceOf(Outcome.Linked.class);
        assertThat(((Outcome.Linked) again).into()).isEqualTo(first);
        assertThat(read(((Outcome.Linked) again).child(), DIRECTOR).id()).isEqualTo(first);
        assertThat(choice.allOf(first)).containsExactlyInAnyOrder(first, ((Outcome.Linked) again).child());
    }

    @Test
    void twins_are_never_linked_and_never_proposed() {
        ChildStatement one = child("小" + name() + "明", BIRTH, HOME);
        made(numbered(one), DIRECTOR);
        ChildStatement other = ChildPeople.named(one, name() + "亮");
        assertThat(as(DIRECTOR, () -> registering.register(other, Attention.ASK, DIRECTOR)))
                .as("one birth, one mother, another name")
                .isInstanceOf(Outcome.Made.class);
        ChildStatement numbered = numbered(child(name(), BIRTH, HOME));
        made(numbered, DIRECTOR);
        ChildStatement mistaken = ChildPeople.named(numbered, name());
        assertThat(as(DIRECTOR, () -> registering.register(mistaken, Attention.ASK, DIRECTOR)))
                .as("the number of the other twin by mistake: a person looks")
                .isInstanceOf(Outcome.Alike.class);
    }

    @Test
    void children_without_a_resident_number_are_registered() {
        UUID foundling = made(
                with(child(name(), BIRTH, HOME), new PersonNumber(NumberKind.FOUNDLING, "FL-" + name())), DIRECTOR);
        assertThat(read(foundling, DIRECTOR).who().number().kind()).isEqualTo(NumberKind.FOUNDLING);
        UUID foreign = made(
                with(child("Jane " + name(), BIRTH, HOME), new PersonNumber(NumberKind.PASSPORT, "E1234567")),
                DIRECTOR);
        assertThat(choice.facts(foreign, TODAY).orElseThrow().number()).contains("E1234567");
    }

    @Test
    void merging_and_parting_changes_links_alone_and_makes_everything_as_it_was() {
        ChildStatement a = numbered(child(name(), BIRTH, HOME));
        ChildStatement b = child(name(), BIRTH.minusYears(1), HOME);
        UUID one = made(a, DIRECTOR);
        UUID two = made(b, DIRECTOR);
        ChildProfile before = read(one, DIRECTOR);
        ChildProfile beside = read(two, DIRECTOR);
        Optional<ChildFacts> facts = choice.facts(two, TODAY);
        UUID lead = as(DIRECTOR, () -> merges.merge(two, one, Set.of(ChildPart.BIRTH), "同一个孩子", DIRECTOR));
        assertThat(lead).isEqualTo(one);
        ChildProfile merged = read(two, DIRECTOR);
        assertThat(merged.id()).isEqualTo(one);
        assertThat(merged.who().name()).isEqualTo(a.name());
        assertThat(merged.who().birth()).as("taken from the other").isEqualTo(b.birth());
        assertThat(merged.said()).hasSize(2);
        assertThat(choice.current(two)).isEqualTo(one);
        assertThat(found(b.name(), DIRECTOR)).containsExactly(one);
        as(DIRECTOR, () -> {
            merges.unmerge(one, merged.links().getFirst().id(), "看错了", DIRECTOR);
            return "";
        });
        assertThat(read(one, DIRECTOR).who()).isEqualTo(before.who());
        assertThat(read(two, DIRECTOR).who()).isEqualTo(beside.who());
        assertThat(read(two, DIRECTOR).family()).isEqualTo(beside.family());
        assertThat(choice.facts(two, TODAY)).isEqualTo(facts);
        assertThat(choice.current(two)).isEqualTo(two);
        assertThat(found(b.name(), DIRECTOR)).containsExactly(two);
        assertThat(read(two, DIRECTOR).links())
                .as("the link stays, ended")
                .singleElement()
                .satisfies(link -> assertThat(link.ended()).isPresent());
        assertThat(read(two, DIRECTOR).doubts()).allMatch(ChildProfile.Doubt::apart);
    }

    @Test
    void who_reaches_one_of_two_links_neither_and_sees_no_more_afterwards() {
        ChildStatement near = child(name(), BIRTH, HOME);
        ChildStatement far = child(name(), BIRTH.minusYears(2), away);
        UUID one = made(near, DIRECTOR);
        UUID two = made(far, OTHER);
        assertThatThrownBy(() -> as(DIRECTOR, () -> merges.merge(one, two, Set.of(), "x", DIRECTOR)))
                .isInstanceOf(ProblemException.class);
        ActorContext.runAsSystem("test", () -> duties.give(STREET.login(), "child-director", away, Optional.empty()));
        as(STREET, () -> merges.merge(two, one, Set.of(), "同一个孩子", STREET));
        assertThat(read(one, DIRECTOR).members()).containsExactly(one);
        ChildProfile apart = read(two, OTHER);
        assertThat(apart.members()).containsExactly(two);
        assertThat(apart.elsewhere()).isTrue();
        assertThat(read(one, STREET).members()).containsExactly(one, two);
    }

    @Test
    void what_was_said_stays_and_facts_hold_for_a_day() {
        ChildStatement said = child(name(), BIRTH, HOME);
        UUID child = made(said, DIRECTOR);
        LocalDate day = TODAY.minusDays(10);
        as(DIRECTOR, () -> {
            changes.move(child, away, "示例新村1号", day, DIRECTOR);
            return "";
        });
        assertThat(as(DIRECTOR, () -> reading.read(child, DIRECTOR)))
                .as("it went out of reach")
                .isEmpty();
        ChildProfile there = read(child, OTHER);
        assertThat(there.who().home()).isEqualTo(away);
        assertThat(there.said()).hasSize(2);
        assertThat(there.family().guardians()).as("its mother went with it").hasSize(1);
        assertThat(there.events())
                .singleElement()
                .satisfies(e -> assertThat(e.from()).contains(HOME));
        assertThat(choice.facts(child, day.minusDays(1)).orElseThrow().home()).contains(HOME);
        assertThat(choice.facts(child, day).orElseThrow().home()).contains(away);
        as(OTHER, () -> {
            changes.correct(child, ChildPeople.named(said, name()), OTHER);
            changes.died(child, TODAY, OTHER);
            return "";
        });
        assertThat(choice.facts(child, TODAY).orElseThrow().diedOn()).contains(TODAY);
        assertThat(choice.facts(child, TODAY.minusDays(1)).orElseThrow().diedOn())
                .isEmpty();
        assertThat(found(said.name(), OTHER)).as("the old name was wrong").isEmpty();
        assertThat(read(child, OTHER).who().home()).isEqualTo(away);
    }

    @Test
    void its_school_reaches_a_child_too() {
        ChildStatement said = child(name(), BIRTH, HOME);
        UUID child = made(said, DIRECTOR);
        as(DIRECTOR, () -> {
            changes.school(child, Optional.of(away), TODAY, DIRECTOR);
            return "";
        });
        assertThat(read(child, OTHER).who().school()).contains(away);
        assertThat(read(child, DIRECTOR).who().school()).contains(away);
        as(DIRECTOR, () -> {
            changes.school(child, Optional.empty(), TODAY, DIRECTOR);
            return "";
        });
        assertThat(as(OTHER, () -> reading.read(child, OTHER))).isEmpty();
        assertThat(read(child, DIRECTOR).who().school()).isEmpty();
        assertThat(choice.facts(child, TODAY).orElseThrow().inSchool()).contains(false);
    }

    @Test
    void brothers_and_sisters_share_mother_and_household() {
        ChildStatement elder = child(name(), BIRTH, HOME);
        UUID one = made(elder, DIRECTOR);
        ChildStatement younger = new ChildStatement(
                elder.source(),
                elder.family(),
                name(),
                child(name(), BIRTH.plusYears(3), HOME).birth(),
                elder.sex(),
                PersonNumber.NONE,
                HOME,
                Optional.empty(),
                elder.living(),
                elder.guardians());
        UUID two = made(younger, DIRECTOR);
        ChildFamily family = read(two, DIRECTOR).family();
        assertThat(family.household().orElseThrow().children()).containsExactly(one);
        assertThat(family.guardians().getFirst().person())
                .isEqualTo(read(one, DIRECTOR).family().guardians().getFirst().person());
        String mother = elder.guardians().getFirst().name();
        assertThat(as(DIRECTOR, () -> choice.find(Kind.PERSON, mother, DIRECTOR)))
                .hasSize(1);
        assertThat(as(DIRECTOR, () -> choice.find(Kind.HOUSEHOLD, mother, DIRECTOR)))
                .hasSize(1);
        assertThat(choice.guardians(one, TODAY, DIRECTOR)).hasSize(1);
    }

    @Test
    void nobody_looks_without_a_purpose_and_each_look_and_act_is_an_entry() {
        UUID child = made(child(name(), BIRTH, HOME), DIRECTOR);
        assertThatThrownBy(() -> ActorContext.as(DIRECTOR.login(), () -> reading.read(child, DIRECTOR)))
                .isInstanceOf(PurposeMissing.class);
        assertThatThrownBy(() -> ActorContext.as(DIRECTOR.login(), () -> search.find("示例", DIRECTOR)))
                .isInstanceOf(PurposeMissing.class);
        long looks = entries("child.read");
        read(child, DIRECTOR);
        assertThat(entries("child.read")).isEqualTo(looks + 1);
        assertThat(JdbcClient.create(database.ownerDataSource())
                        .sql("SELECT count(*) FROM audit_entry WHERE action = 'child.register' AND object = :o")
                        .param("o", "child:" + child)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long entries(String action) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("SELECT count(*) FROM audit_entry WHERE action = :a")
                .param("a", action)
                .query(Long.class)
                .single();
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
                        found("示例" + i, hasty);
                    }
                })
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_tables_tell_nothing_without_the_key() {
        ChildStatement said = numbered(child(name(), BIRTH, HOME));
        made(said, DIRECTOR);
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
        made(child(name(), BIRTH, HOME), DIRECTOR);
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
