package org.qingmiao.calculators.immunization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.tables.Table;

/** A printed edition of the schedule: its doses in the order of the table. */
enum Edition {
    CN_2021("2021"),
    CN_2026("2026");

    private final String year;
    private final List<ScheduledDose> doses;
    private final Map<String, String> wordings = new HashMap<>();

    Edition(String year) {
        this.year = year;
        Table table = Table.read(Edition.class, "cn-" + year + ".csv");
        List<ScheduledDose> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            ScheduledDose dose = dose(table, row);
            rows.add(dose);
            wordings.put(dose.rule(), wording(table, row));
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

    private ScheduledDose dose(Table table, int row) {
        Vaccine vaccine = Vaccine.inTable(cell(table, row, "vaccine"));
        int dose = table.integer(row, table.column("dose"));
        String before = cell(table, row, "before_months");
        String alternative = cell(table, row, "alternative_to");
        return new ScheduledDose(
                vaccine,
                dose,
                table.integer(row, table.column("age_months")),
                before.isEmpty() ? ScheduledDose.NO_LIMIT : Integer.parseInt(before),
                Wait.of(cell(table, row, "wait")),
                cell(table, row, "sex").equals("female"),
                vaccine(alternative),
                code() + "/" + vaccine.code() + "/" + dose);
    }

    private static @Nullable Vaccine vaccine(String code) {
        return code.isEmpty() ? null : Vaccine.inTable(code);
    }

    private static String wording(Table table, int row) {
        String before = cell(table, row, "before_months");
        String wait = cell(table, row, "printed_interval");
        return cell(table, row, "vaccine_zh") + " " + cell(table, row, "vaccine") + " dose "
                + cell(table, row, "dose") + ": from " + cell(table, row, "age_months") + " months"
                + (before.isEmpty() ? "" : ", complete before " + before + " months")
                + (wait.isEmpty() ? "" : ", interval " + wait);
    }

    private static String cell(Table table, int row, String column) {
        return table.text(row, table.column(column));
    }
}
