package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qingmiao.calculators.Sex;

/** A short way to write a history down: {@code Child.born("2024-01-05").on("2024-08-01").given("HepB 2024-01-05")}. */
record Child(Sex sex, LocalDate birth, LocalDate asOf, Schedule schedule, List<Dose> doses) {
    static Child born(String birth) {
        LocalDate date = LocalDate.parse(birth);
        return new Child(Sex.FEMALE, date, date.plusYears(18), Schedule.AUTO, List.of());
    }

    Child boy() {
        return new Child(Sex.MALE, birth, asOf, schedule, doses);
    }

    Child on(String day) {
        return new Child(sex, birth, LocalDate.parse(day), schedule, doses);
    }

    Child by(Schedule other) {
        return new Child(sex, birth, asOf, other, doses);
    }

    Child given(String... written) {
        List<Dose> all = new ArrayList<>(doses);
        for (String dose : written) {
            String[] parts = dose.split(" ", -1);
            all.add(new Dose(Vaccine.of(parts[0]).orElseThrow(), LocalDate.parse(parts[1])));
        }
        return new Child(sex, birth, asOf, schedule, all);
    }

    History history() {
        return new History(sex, birth, asOf, doses);
    }

    Assessment assess() {
        return schedule.assess(history());
    }

    /** The codes of the reasons against the last dose. */
    List<String> reasons() {
        return assess().verdicts().getLast().findings().stream()
                .map(finding -> finding.reason().code())
                .toList();
    }

    /** {@code HepB 2 2024-02-05} for each next dose. */
    List<String> next() {
        return assess().next().stream()
                .map(next -> next.dose().vaccine().code() + " " + next.dose().dose() + " " + next.due())
                .toList();
    }

    /** {@code 3} for the number that the last dose counts as; 0 if it does not. */
    int counted() {
        return assess().verdicts().getLast().counted().map(ScheduledDose::dose).orElse(0);
    }

    SeriesState state(Vaccine vaccine) {
        return assess().series().stream()
                .filter(state -> state.series().equals(vaccine.series()))
                .findFirst()
                .orElseThrow();
    }
}
