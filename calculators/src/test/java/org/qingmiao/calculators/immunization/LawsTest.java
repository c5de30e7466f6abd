package org.qingmiao.calculators.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.calculators.Sex;

/** What holds for every history, tried with seeded random ones. */
class LawsTest {
    private static final long SEED = 20261126;
    private static final int HISTORIES = 3000;
    private static final LocalDate FIRST = LocalDate.parse("2008-01-01");

    /** Doses near the ages of the schedule and some anywhere, so that every reason occurs. */
    private static History random(Random random) {
        LocalDate birth = FIRST.plusDays(random.nextInt(7000));
        LocalDate asOf = birth.plusDays(random.nextInt(6000));
        List<Dose> doses = new ArrayList<>();
        for (ScheduledDose dose : Schedule.AUTO.doses(birth)) {
            if (random.nextInt(4) != 0) {
                doses.add(new Dose(dose.vaccine(), dose.ageDate(birth).plusDays(random.nextInt(80) - 10L)));
            }
        }
        Vaccine[] vaccines = Vaccine.values();
        for (int i = random.nextInt(5); i > 0; i--) {
            doses.add(new Dose(vaccines[random.nextInt(vaccines.length)], birth.plusDays(random.nextInt(4000) - 20L)));
        }
        return new History(random.nextBoolean() ? Sex.MALE : Sex.FEMALE, birth, asOf, doses);
    }

    private static History with(History history, List<Dose> doses) {
        return new History(history.sex(), history.birth(), history.asOf(), doses);
    }

    private static List<String> sorted(Assessment assessment) {
        return assessment.verdicts().stream()
                .map(doseVerdict -> doseVerdict.given() + " " + doseVerdict.counted() + " " + doseVerdict.findings())
                .sorted()
                .toList();
    }

    private static List<String> next(Assessment assessment) {
        return assessment.next().stream().map(Forecast::toString).toList();
    }

    @Test
    void the_order_of_the_input_does_not_matter_but_verdicts_keep_it() {
        Random random = new Random(SEED);
        for (int i = 0; i < HISTORIES; i++) {
            History history = random(random);
            List<Dose> shuffled = new ArrayList<>(history.doses());
            Collections.shuffle(shuffled, random);
            Assessment one = Schedule.AUTO.assess(history);
            Assessment other = Schedule.AUTO.assess(with(history, shuffled));
            assertThat(sorted(other)).isEqualTo(sorted(one));
            assertThat(next(other)).isEqualTo(next(one));
            assertThat(other.verdicts()).extracting(DoseVerdict::given).isEqualTo(shuffled);
        }
    }

    @Test
    void a_dose_that_does_not_count_moves_nothing() {
        Random random = new Random(SEED + 1);
        int taken = 0;
        for (int i = 0; i < HISTORIES; i++) {
            History history = random(random);
            Assessment all = Schedule.AUTO.assess(history);
            List<Dose> counted = all.verdicts().stream()
                    .filter(DoseVerdict::valid)
                    .map(DoseVerdict::given)
                    .toList();
            Assessment rest = Schedule.AUTO.assess(with(history, counted));
            assertThat(rest.verdicts()).allMatch(DoseVerdict::valid);
            assertThat(next(rest)).isEqualTo(next(all));
            taken += history.doses().size() - counted.size();
        }
        assertThat(taken).isGreaterThan(HISTORIES);
    }

    @Test
    void every_reason_occurs_and_reasons_stand_in_their_order() {
        Random random = new Random(SEED + 2);
        List<Reason> seen = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            for (DoseVerdict doseVerdict : Schedule.AUTO.assess(random(random)).verdicts()) {
                List<Reason> reasons =
                        doseVerdict.findings().stream().map(Finding::reason).toList();
                assertThat(reasons).isSorted().doesNotHaveDuplicates();
                assertThat(reasons.isEmpty()).isEqualTo(doseVerdict.valid());
                seen.addAll(reasons);
            }
        }
        assertThat(seen).contains(Reason.values());
    }

    @Test
    void nothing_is_due_before_its_age_nor_possible_before_it_is_due() {
        Random random = new Random(SEED + 3);
        for (int i = 0; i < HISTORIES; i++) {
            History history = random(random);
            Assessment assessment = Schedule.AUTO.assess(history);
            for (Forecast next : assessment.next()) {
                LocalDate earliest = next.earliest().orElseThrow();
                assertThat(next.due()).isAfterOrEqualTo(next.dose().ageDate(history.birth()));
                assertThat(earliest).isAfterOrEqualTo(next.due()).isAfterOrEqualTo(history.asOf());
                assertThat(givenOn(history, next, earliest).valid()).isTrue();
            }
        }
    }

    private static DoseVerdict givenOn(History history, Forecast next, LocalDate day) {
        List<Dose> doses = new ArrayList<>(history.doses());
        doses.removeIf(dose -> dose.date().isAfter(history.asOf()));
        doses.add(new Dose(next.dose().vaccine(), day));
        return Schedule.AUTO
                .assess(new History(history.sex(), history.birth(), day, doses))
                .verdicts()
                .getLast();
    }

    @ParameterizedTest
    @EnumSource
    void a_child_who_gets_each_dose_when_it_is_due_completes_with_all_valid(Schedule schedule) {
        Random random = new Random(SEED + 4);
        for (int i = 0; i < 300; i++) {
            LocalDate birth = FIRST.plusDays(random.nextInt(7000));
            Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
            Assessment end = followed(schedule, sex, birth, birth);
            assertThat(end.verdicts()).allMatch(DoseVerdict::valid);
            assertThat(end.upToDate()).isTrue();
            assertThat(end.series()).allMatch(LawsTest::settled);
            assertThat(end.verdicts()).hasSizeBetween(22, 24);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_child_who_begins_late_completes_too(Schedule schedule) {
        Random random = new Random(SEED + 5);
        for (int i = 0; i < 300; i++) {
            LocalDate birth = FIRST.plusDays(random.nextInt(7000));
            Assessment end = followed(schedule, Sex.FEMALE, birth, birth.plusDays(random.nextInt(4000)));
            assertThat(end.verdicts()).allMatch(DoseVerdict::valid);
            assertThat(end.series()).allMatch(LawsTest::settled);
        }
    }

    private static boolean settled(SeriesState state) {
        return switch (state.status()) {
            case COMPLETE, ALTERNATIVE, NOT_ELIGIBLE, TOO_OLD -> true;
            case UPCOMING, DUE, OVERDUE, DEFERRED, CONTRAINDICATED -> false;
        };
    }

    /** Gives the dose that is possible first, again and again. */
    private static Assessment followed(Schedule schedule, Sex sex, LocalDate birth, LocalDate from) {
        List<Dose> doses = new ArrayList<>();
        LocalDate day = from;
        while (true) {
            Assessment now = schedule.assess(new History(sex, birth, day, doses));
            Forecast first = now.next().stream()
                    .min(Comparator.comparing(next -> next.earliest().orElseThrow()))
                    .orElse(null);
            if (first == null) {
                return now;
            }
            day = first.earliest().orElseThrow();
            doses.add(new Dose(first.dose().vaccine(), day));
        }
    }
}
