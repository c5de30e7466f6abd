package org.qingmiao.calculators.immunization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.BundledTable;

/** A printed edition of the schedule: its doses in the order of the table. */
enum Edition {
    CN_2021("2021"),
    CN_2026("2026");

    private final String year;
    private final List<ScheduledDose> doses;
    private final Map<String, String> wordings = new HashMap<>();

    Edition(String year) {
        this.year = year;
        BundledTable bundledTable = BundledTable.read(Edition.class, "cn-" + year + ".csv");
        List<ScheduledDose> rows = new ArrayList<>();
        for (int row = 0; row < bundledTable.rows(); row++) {
            ScheduledDose dose = dose(bundledTable, row);
            rows.add(dose);
            wordings.put(dose.rule(), wording(bundledTable, row));
        }
        this.doses = List.copyOf(rows);
    }

    String year() {
        return year;
    }

    String code() {
        return "cn-" + year;
    }

    List<ScheduledDose> doses() {
        return doses;
    }

    String wording(ScheduledDose dose) {
        return wordings.getOrDefault(dose.rule(), "");
    }

    private ScheduledDose dose(BundledTable bundledTable, int row) {
        Vaccine vaccine = Vaccine.inTable(cell(bundledTable, row, "vaccine"));
        int dose = bundledTable.integer(row, bundledTable.column("dose"));
        String before = cell(bundledTable, row, "before_months");
        String alternative = cell(bundledTable, row, "alternative_to");
        return new ScheduledDose(
                vaccine,
                dose,
                bundledTable.integer(row, bundledTable.column("age_months")),
                before.isEmpty() ? ScheduledDose.NO_LIMIT : Integer.parseInt(before),
                Wait.of(cell(bundledTable, row, "wait")),
                cell(bundledTable, row, "sex").equals("female"),
                vaccine(alternative),
                code() + "/" + vaccine.code() + "/" + dose);
    }

    private static @Nullable Vaccine vaccine(String code) {
        return code.isEmpty() ? null : Vaccine.inTable(code);
    }

    private static String wording(BundledTable bundledTable, int row) {
        String before = cell(bundledTable, row, "before_months");
        String wait = cell(bundledTable, row, "printed_interval");
        return cell(bundledTable, row, "vaccine_zh") + " " + cell(bundledTable, row, "vaccine") + " dose "
                + cell(bundledTable, row, "dose") + ": from " + cell(bundledTable, row, "age_months") + " months"
                + (before.isEmpty() ? "" : ", complete before " + before + " months")
                + (wait.isEmpty() ? "" : ", interval " + wait);
    }

    private static String cell(BundledTable bundledTable, int row, String column) {
        return bundledTable.text(row, bundledTable.column(column));
    }
}
