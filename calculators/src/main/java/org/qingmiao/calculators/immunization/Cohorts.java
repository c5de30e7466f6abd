package org.qingmiao.calculators.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qingmiao.calculators.tables.BundledTable;

/** Which programme holds for whom: {@code cohorts.csv}. */
final class Cohorts {
    private static final Cohorts ALL = new Cohorts();

    private final Map<Edition, Programme> printed = new EnumMap<>(Edition.class);
    private final LocalDate newEditionFrom;
    private final LocalDate movedFrom;
    private final Programme unmoved;
    private final Programme moved;

    private Cohorts() {
        BundledTable bundledTable = BundledTable.read(Cohorts.class, "cohorts.csv");
        for (Edition edition : Edition.values()) {
            printed.put(edition, new Programme(edition, edition.doses()));
        }
        newEditionFrom = date(bundledTable, row(bundledTable, "edition", Edition.CN_2026), "born_from");
        int replace = row(bundledTable, "replace", Edition.CN_2026);
        movedFrom = date(bundledTable, replace, "born_from");
        // An edition before a vaccine was added still judges its doses by the later edition.
        List<ScheduledDose> doses = new ArrayList<>(Edition.CN_2021.doses());
        Edition.CN_2026.doses().stream()
                .filter(dose -> !printed(Edition.CN_2021, dose.vaccine()))
                .forEach(doses::add);
        unmoved = new Programme(Edition.CN_2021, doses);
        moved = new Programme(
                Edition.CN_2021,
                replaced(doses, Vaccine.inTable(bundledTable.text(replace, bundledTable.column("vaccine")))));
    }

    private boolean printed(Edition edition, Vaccine vaccine) {
        return Objects.requireNonNull(printed.get(edition)).lists(vaccine);
    }

    /** The other vaccine of the series gives way to the doses that only the later edition has. */
    private static List<ScheduledDose> replaced(List<ScheduledDose> doses, Vaccine by) {
        List<ScheduledDose> all = new ArrayList<>(doses);
        all.removeIf(dose -> dose.vaccine() != by && dose.vaccine().series().equals(by.series()));
        long known = all.stream().filter(dose -> dose.vaccine() == by).count();
        Edition.CN_2026.doses().stream()
                .filter(dose -> dose.vaccine() == by && dose.dose() > known)
                .forEach(all::add);
        return all;
    }

    private static int row(BundledTable bundledTable, String kind, Edition edition) {
        for (int row = 0; row < bundledTable.rows(); row++) {
            if (bundledTable.text(row, bundledTable.column("kind")).equals(kind)
                    && bundledTable.text(row, bundledTable.column("edition")).equals(edition.code())) {
                return row;
            }
        }
        throw new IllegalStateException("cohorts.csv has no " + kind + " of " + edition.code());
    }

    private static LocalDate date(BundledTable bundledTable, int row, String column) {
        return LocalDate.parse(bundledTable.text(row, bundledTable.column(column)));
    }

    static Programme printed(Edition edition) {
        return Objects.requireNonNull(ALL.printed.get(edition));
    }

    static Programme programme(LocalDate birth) {
        if (!birth.isBefore(ALL.newEditionFrom)) {
            return printed(Edition.CN_2026);
        }
        return birth.isBefore(ALL.movedFrom) ? ALL.unmoved : ALL.moved;
    }
}
