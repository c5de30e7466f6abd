package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/** The series that hold for a group of children: an edition, or an edition as later notices changed it. */
final class Programme {
    final List<Line> lines;
    private final Line[] byVaccine = new Line[Vaccine.values().length];
    private final boolean[] listed = new boolean[Vaccine.values().length];
    private final @Nullable Eligibility[] eligible = new @Nullable Eligibility[Vaccine.values().length];

    /** Who may get a vaccine whose programme began with a birth date. */
    private record Eligibility(LocalDate bornFrom, LocalDate asOfFrom, int fromMonths, String rule) {}

    Programme(Edition edition, List<ScheduledDose> doses) {
        Map<String, List<ScheduledDose>> series = new LinkedHashMap<>();
        for (Vaccine vaccine : Vaccine.values()) {
            series.put(vaccine.series(), new ArrayList<>());
        }
        for (ScheduledDose dose : doses) {
            listed[dose.vaccine().place()] = true;
            series.computeIfAbsent(dose.vaccine().series(), name -> new ArrayList<>())
                    .add(dose);
        }
        List<Line> all = new ArrayList<>();
        series.forEach((name, rows) -> all.add(new Line(all.size(), name, rows, Exceptions.shortcuts(edition))));
        this.lines = List.copyOf(all);
        for (Vaccine vaccine : Vaccine.values()) {
            byVaccine[vaccine.place()] = lines.stream()
                    .filter(line -> line.name.equals(vaccine.series()))
                    .findFirst()
                    .orElseThrow();
        }
        readEligibility(edition);
    }

    private void readEligibility(Edition edition) {
        BundledTable bundledTable = BundledTable.read(Programme.class, "cohorts.csv");
        for (int row = 0; row < bundledTable.rows(); row++) {
            if (bundledTable.text(row, bundledTable.column("kind")).equals("eligible")
                    && bundledTable.text(row, bundledTable.column("edition")).equals(edition.code())) {
                String from = bundledTable.text(row, bundledTable.column("as_of_from"));
                String months = bundledTable.text(row, bundledTable.column("age_from_months"));
                Vaccine vaccine = Vaccine.inTable(bundledTable.text(row, bundledTable.column("vaccine")));
                eligible[vaccine.place()] = new Eligibility(
                        LocalDate.parse(bundledTable.text(row, bundledTable.column("born_from"))),
                        from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                        months.isEmpty() ? 0 : Integer.parseInt(months),
                        bundledTable.text(row, bundledTable.column("rule")));
            }
        }
    }

    /** The series of a vaccine; without doses if the programme has none. */
    Line line(Vaccine vaccine) {
        return byVaccine[vaccine.place()];
    }

    /** Whether the programme has a dose of it. */
    boolean lists(Vaccine vaccine) {
        return listed[vaccine.place()];
    }

    /** The rule by which a child may not get the vaccine from the programme; null if it may. */
    @Nullable
    String notEligible(Vaccine vaccine, LocalDate birth, LocalDate asOf) {
        Eligibility rule = eligible[vaccine.place()];
        if (rule == null) {
            return null;
        }
        boolean may = !birth.isBefore(rule.bornFrom)
                && !asOf.isBefore(rule.asOfFrom)
                && !asOf.isBefore(birth.plusMonths(rule.fromMonths));
        return may ? null : rule.rule;
    }
}
