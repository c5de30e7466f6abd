package org.qingmiao.child.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.child.index.ChildPeople.DIRECTOR;
import static org.qingmiao.child.index.ChildPeople.HOME;
import static org.qingmiao.child.index.ChildPeople.OTHER;
import static org.qingmiao.child.index.ChildPeople.as;
import static org.qingmiao.child.index.ChildPeople.child;
import static org.qingmiao.child.index.ChildPeople.does;
import static org.qingmiao.child.index.ChildPeople.name;
import static org.qingmiao.child.index.ChildPeople.named;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.child.ChildChoice;
import org.qingmiao.child.ChildChoice.Kind;
import org.qingmiao.child.ChildStatement;
import org.qingmiao.child.ChildStatement.NumberKind;
import org.qingmiao.child.ChildStatement.PersonNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a child: registered, moved, corrected, at another school, with its family. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildLifeTest {
    private static final LocalDate BIRTH = LocalDate.of(2015, 3, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Autowired
    BeanFactory beans;

    @Autowired
    ChildReading reading;

    @Autowired
    ChildChanges changes;

    @Autowired
    ChildChoice choice;

    private ChildDesk desk;

    @BeforeEach
    void people() {
        desk = ChildDesk.staffed(beans);
    }

    @Test
    void children_without_a_resident_number_are_registered() {
        PersonNumber police = new PersonNumber(NumberKind.FOUNDLING, "FL-" + name());
        UUID foundling = desk.made(child(name(), BIRTH, HOME).withNumber(police), DIRECTOR);
        assertThat(desk.read(foundling, DIRECTOR).who().number().kind()).isEqualTo(NumberKind.FOUNDLING);
        PersonNumber passport = new PersonNumber(NumberKind.PASSPORT, "E1234567");
        UUID foreign = desk.made(child("Jane " + name(), BIRTH, HOME).withNumber(passport), DIRECTOR);
        assertThat(choice.facts(foreign, TODAY).orElseThrow().number()).contains("E1234567");
    }

    @Test
    void what_was_said_stays_and_facts_hold_for_a_day() {
        ChildStatement said = child(name(), BIRTH, HOME);
        UUID child = desk.made(said, DIRECTOR);
        LocalDate day = TODAY.minusDays(10);
        does(DIRECTOR, () -> changes.move(child, desk.away(), "示例新村1号", day, DIRECTOR));
        assertThat(as(DIRECTOR, () -> reading.read(child, DIRECTOR)))
                .as("it went out of reach")
                .isEmpty();
        ChildProfile there = desk.read(child, OTHER);
        assertThat(there.who().home()).isEqualTo(desk.away());
        assertThat(there.said()).hasSize(2);
        assertThat(there.family().guardians()).as("its mother went with it").hasSize(1);
        assertThat(there.events())
                .singleElement()
                .satisfies(e -> assertThat(e.from()).contains(HOME));
        assertThat(choice.facts(child, day.minusDays(1)).orElseThrow().home()).contains(HOME);
        assertThat(choice.facts(child, day).orElseThrow().home()).contains(desk.away());
        does(OTHER, () -> {
            changes.correct(child, named(said, name()), OTHER);
            changes.died(child, TODAY, OTHER);
        });
        assertThat(choice.facts(child, TODAY).orElseThrow().diedOn()).contains(TODAY);
        assertThat(choice.facts(child, TODAY.minusDays(1)).orElseThrow().diedOn())
                .isEmpty();
        assertThat(desk.found(said.name(), OTHER)).as("the old name was wrong").isEmpty();
        assertThat(desk.read(child, OTHER).who().home()).isEqualTo(desk.away());
    }

    @Test
    void its_school_reaches_a_child_too() {
        ChildStatement said = child(name(), BIRTH, HOME);
        UUID child = desk.made(said, DIRECTOR);
        does(DIRECTOR, () -> changes.school(child, Optional.of(desk.away()), TODAY, DIRECTOR));
        assertThat(desk.read(child, OTHER).who().school()).contains(desk.away());
        assertThat(desk.read(child, DIRECTOR).who().school()).contains(desk.away());
        does(DIRECTOR, () -> changes.school(child, Optional.empty(), TODAY, DIRECTOR));
        assertThat(as(OTHER, () -> reading.read(child, OTHER))).isEmpty();
        assertThat(desk.read(child, DIRECTOR).who().school()).isEmpty();
        assertThat(choice.facts(child, TODAY).orElseThrow().inSchool()).contains(false);
    }

    @Test
    void brothers_and_sisters_share_mother_and_household() {
        ChildStatement elder = child(name(), BIRTH, HOME);
        UUID one = desk.made(elder, DIRECTOR);
        ChildStatement younger = named(elder, name())
                .withBirth(child(name(), BIRTH.plusYears(3), HOME).birth());
        UUID two = desk.made(younger, DIRECTOR);
        ChildFamily family = desk.read(two, DIRECTOR).family();
        assertThat(family.household().orElseThrow().children()).containsExactly(one);
        assertThat(family.guardians().getFirst().person())
                .isEqualTo(
                        desk.read(one, DIRECTOR).family().guardians().getFirst().person());
        String mother = elder.guardians().getFirst().name();
        assertThat(as(DIRECTOR, () -> choice.find(Kind.PERSON, mother, DIRECTOR)))
                .hasSize(1);
        assertThat(as(DIRECTOR, () -> choice.find(Kind.HOUSEHOLD, mother, DIRECTOR)))
                .hasSize(1);
        assertThat(choice.guardians(one, TODAY, DIRECTOR)).hasSize(1);
    }
}
