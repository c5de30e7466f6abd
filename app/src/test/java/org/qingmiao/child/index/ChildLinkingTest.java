package org.qingmiao.child.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qingmiao.child.index.ChildPeople.DIRECTOR;
import static org.qingmiao.child.index.ChildPeople.HOME;
import static org.qingmiao.child.index.ChildPeople.OTHER;
import static org.qingmiao.child.index.ChildPeople.STREET;
import static org.qingmiao.child.index.ChildPeople.as;
import static org.qingmiao.child.index.ChildPeople.child;
import static org.qingmiao.child.index.ChildPeople.does;
import static org.qingmiao.child.index.ChildPeople.name;
import static org.qingmiao.child.index.ChildPeople.named;
import static org.qingmiao.child.index.ChildPeople.numbered;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildFacts;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.index.ChildRegistering.Attention;
import org.qingmiao.child.index.ChildRegistering.Outcome;
import org.qingmiao.child.stored.ChildPart;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.ProblemException;
import org.qingmiao.register.right.DutyGrants;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** No child is there twice: entries are linked and parted without anything being lost. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildLinkingTest {
    private static final LocalDate BIRTH = LocalDate.of(2015, 3, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Autowired
    BeanFactory beans;

    @Autowired
    DutyGrants duties;

    @Autowired
    ChildRegistering registering;

    @Autowired
    ChildMerges merges;

    @Autowired
    ChildChoice choice;

    private ChildDesk desk;

    @BeforeEach
    void people() {
        desk = ChildDesk.staffed(beans);
    }

    @Test
    void whom_it_may_be_is_proposed_before_anything_is_written_and_not_the_same_is_remembered() {
        ChildStatement said = child(name(), BIRTH, HOME);
        UUID first = desk.made(said, DIRECTOR);
        Outcome asked = as(DIRECTOR, () -> registering.register(said, Attention.ASK, DIRECTOR));
        assertThat(asked).isInstanceOf(Outcome.Alike.class);
        assertThat(((Outcome.Alike) asked).candidates().getFirst().profile().id())
                .isEqualTo(first);
        UUID second = desk.made(said, DIRECTOR);
        assertThat(desk.read(second, DIRECTOR).doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.apart()).isTrue());
        UUID third = madeUnattended(named(said, said.given()));
        assertThat(waiting(third)).hasSize(2);
        does(DIRECTOR, () -> merges.apart(third, first, "两个孩子", DIRECTOR));
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
        UUID first = desk.made(said, DIRECTOR);
        Outcome again = as(DIRECTOR, () -> registering.register(said, Attention.UNATTENDED, DIRECTOR));
        assertThat(again).isInstanceOf(Outcome.Linked.class);
        assertThat(((Outcome.Linked) again).into()).isEqualTo(first);
        assertThat(desk.read(((Outcome.Linked) again).child(), DIRECTOR).id()).isEqualTo(first);
        assertThat(choice.allOf(first)).containsExactlyInAnyOrder(first, ((Outcome.Linked) again).child());
    }

    @Test
    void twins_are_never_linked_and_never_proposed() {
        ChildStatement one = child("小" + name() + "明", BIRTH, HOME);
        desk.made(numbered(one), DIRECTOR);
        ChildStatement other = named(one, name() + "亮");
        assertThat(as(DIRECTOR, () -> registering.register(other, Attention.ASK, DIRECTOR)))
                .as("one birth, one mother, another name")
                .isInstanceOf(Outcome.Made.class);
        ChildStatement numbered = numbered(child(name(), BIRTH, HOME));
        desk.made(numbered, DIRECTOR);
        ChildStatement mistaken = named(numbered, name());
        assertThat(as(DIRECTOR, () -> registering.register(mistaken, Attention.ASK, DIRECTOR)))
                .as("the number of the other twin by mistake: a person looks")
                .isInstanceOf(Outcome.Alike.class);
    }

    @Test
    void merging_and_parting_changes_links_alone_and_makes_everything_as_it_was() {
        ChildStatement a = numbered(child(name(), BIRTH, HOME));
        ChildStatement b = child(name(), BIRTH.minusYears(1), HOME);
        UUID one = desk.made(a, DIRECTOR);
        UUID two = desk.made(b, DIRECTOR);
        ChildProfile before = desk.read(one, DIRECTOR);
        ChildProfile beside = desk.read(two, DIRECTOR);
        Optional<ChildFacts> facts = choice.facts(two, TODAY);
        UUID lead = as(DIRECTOR, () -> merges.merge(two, one, Set.of(ChildPart.BIRTH), "同一个孩子", DIRECTOR));
        assertThat(lead).isEqualTo(one);
        ChildProfile merged = desk.read(two, DIRECTOR);
        assertThat(merged.id()).isEqualTo(one);
        assertThat(merged.who().name()).isEqualTo(a.name());
        assertThat(merged.who().birth()).as("taken from the other").isEqualTo(b.birth());
        assertThat(merged.said()).hasSize(2);
        assertThat(choice.current(two)).isEqualTo(one);
        assertThat(desk.found(b.name(), DIRECTOR)).containsExactly(one);
        does(DIRECTOR, () -> merges.unmerge(one, merged.links().getFirst().id(), "看错了", DIRECTOR));
        assertThat(desk.read(one, DIRECTOR).who()).isEqualTo(before.who());
        assertThat(desk.read(two, DIRECTOR).who()).isEqualTo(beside.who());
        assertThat(desk.read(two, DIRECTOR).family()).isEqualTo(beside.family());
        assertThat(choice.facts(two, TODAY)).isEqualTo(facts);
        assertThat(choice.current(two)).isEqualTo(two);
        assertThat(desk.found(b.name(), DIRECTOR)).containsExactly(two);
        assertThat(desk.read(two, DIRECTOR).links())
                .as("the link stays, ended")
                .singleElement()
                .satisfies(link -> assertThat(link.ended()).isPresent());
        assertThat(desk.read(two, DIRECTOR).doubts()).allMatch(ChildProfile.Doubt::apart);
    }

    @Test
    void who_reaches_one_of_two_links_neither_and_sees_no_more_afterwards() {
        ChildStatement near = child(name(), BIRTH, HOME);
        ChildStatement far = child(name(), BIRTH.minusYears(2), desk.away());
        UUID one = desk.made(near, DIRECTOR);
        UUID two = desk.made(far, OTHER);
        assertThatThrownBy(() -> as(DIRECTOR, () -> merges.merge(one, two, Set.of(), "x", DIRECTOR)))
                .isInstanceOf(ProblemException.class);
        ActorContext.runAsSystem(
                "test", () -> duties.give(STREET.login(), "child-director", desk.away(), Optional.empty()));
        as(STREET, () -> merges.merge(two, one, Set.of(), "同一个孩子", STREET));
        assertThat(desk.read(one, DIRECTOR).members()).containsExactly(one);
        ChildProfile apart = desk.read(two, OTHER);
        assertThat(apart.members()).containsExactly(two);
        assertThat(apart.elsewhere()).isTrue();
        assertThat(desk.read(one, STREET).members()).containsExactly(one, two);
    }
}
