package org.qingmiao.reporting.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellProblem;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.plan.loaded.RequestedPlans;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.check.CheckFinding;
import org.qingmiao.reporting.check.PackChecks;
import org.qingmiao.reporting.form.FormNumbers;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Brings files of values in: whole, or only the good rows where that was asked for. */
@Component
public class Imports {
    private final CellStore cellStore;
    private final Plans plans;
    private final RequestedPlans asked;
    private final PackChecks checks;
    private final Permissions permissions;

    Imports(CellStore cellStore, Plans plans, RequestedPlans asked, PackChecks checks, Permissions permissions) {
        this.cellStore = cellStore;
        this.plans = plans;
        this.asked = asked;
        this.checks = checks;
        this.permissions = permissions;
    }

    /**
     * Brings a file in. The same file a second time changes nothing.
     *
     * @param file its ending or what it begins with says how it is read
     * @param keepGood whether the good rows are written though others are wrong
     * @param reason why, where one is asked for; else empty
     */
    public ImportOutcome bring(SpooledFile file, boolean keepGood, Person by, String reason) {
        String name = file.name();
        try {
            return bring(open(file), name, keepGood, by, reason);
        } catch (ImportFile.Unreadable e) {
            return ImportOutcome.unreadable(name, e);
        }
    }

    public static ImportFile open(SpooledFile file) throws ImportFile.Unreadable {
        return ImportFile.read(file);
    }

    /**
     * Brings a file in that was opened before.
     *
     * @param name as the sender calls it
     */
    public ImportOutcome bring(ImportFile file, String name, boolean keepGood, Person by, String reason) {
        Draft draft = new Draft(by.login(), file.format(), name, reason.strip());
        file.rows().forEach(row -> read(row, by, draft));
        drop(draft, cellStore.refusals(draft.change()));
        dropFailing(draft);
        if (draft.isRefused(keepGood)) {
            return new ImportOutcome(false, 0, 0, draft.sorted());
        }
        return switch (cellStore.write(draft.change())) {
            case CellResult.Written w -> new ImportOutcome(true, w.changed(), w.unchanged(), draft.sorted());
            // A round accepted some of them since they were looked at.
            case CellResult.Refused refused -> {
                drop(draft, refused.problems());
                yield new ImportOutcome(false, 0, 0, draft.sorted());
            }
        };
    }

    /** Rows that became values, and those that did not. */
    private static final class Draft {
        private List<CellValue> values = new ArrayList<>();
        private List<ImportedRow> rows = new ArrayList<>();
        private final Map<Integer, ImportOutcome.Problem> problems = new HashMap<>();
        private final String author;
        private final String means;
        private final String source;
        private final String reason;

        Draft(String author, String means, String source, String reason) {
            this.author = author;
            this.means = means;
            this.source = source;
            this.reason = reason;
        }

        CellChange change() {
            return new CellChange(author, ValueOrigin.REPORTED, means, source, reason, "", values);
        }

        boolean isRefused(boolean keepGood) {
            return values.isEmpty() || (!problems.isEmpty() && !keepGood);
        }

        void problem(ImportedRow row, Text message) {
            problems.putIfAbsent(row.row(), new ImportOutcome.Problem(row.at(), row.row(), message));
        }

        void problem(CellProblem problem) {
            ImportedRow row = rows.get(problem.index());
            problems.putIfAbsent(
                    row.row(), new ImportOutcome.Problem(row.at(), row.row(), problem.message(), problem.see()));
        }

        /** Takes the values out whose rows have a problem. */
        void settle() {
            List<CellValue> good = new ArrayList<>();
            List<ImportedRow> from = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (!problems.containsKey(rows.get(i).row())) {
                    good.add(values.get(i));
                    from.add(rows.get(i));
                }
            }
            values = good;
            rows = from;
        }

        List<ImportOutcome.Problem> sorted() {
            return problems.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    /** An empty value says nothing; it does not take a value back. */
    private void read(ImportedRow row, Person by, Draft draft) {
        if (row.value().isBlank()) {
            return;
        }
        Optional<Double> number = FormNumbers.parse(row.value());
        Optional<Period> period = Period.parse(row.period());
        if (number.isEmpty()) {
            draft.problem(row, Messages.of("reporting.bad_number", row.value()));
        } else if (period.isEmpty()) {
            draft.problem(row, Messages.of("reporting.import.bad_period", row.period()));
        } else if (!permissions.mayReport(by, reporter(row))) {
            draft.problem(row, Messages.of("reporting.import.not_yours", row.element() + " · " + row.unit()));
        } else {
            CellKey key = new CellKey(row.element(), row.unit(), period.get(), row.options());
            draft.values.add(new CellValue(key, number.get()));
            draft.rows.add(row);
        }
    }

    /** Who answers for a row; for what is unknown, the district, so that the check by itself names the fault. */
    private String reporter(ImportedRow row) {
        for (Plan plan : plans.all()) {
            DataElement element = plan.elements().get(row.element());
            if (element != null) {
                return element.reporter().orElse(row.unit());
            }
        }
        return asked.first().head().district();
    }

    private static void drop(Draft draft, List<CellProblem> refused) {
        refused.forEach(draft::problem);
        draft.settle();
    }

    private void dropFailing(Draft draft) {
        for (Plan plan : plans.all()) {
            for (CheckFinding checkFinding : checks.findings(plan, draft.values)) {
                if (checkFinding.isError()) {
                    mark(draft, checkFinding);
                }
            }
        }
        draft.settle();
    }

    private static void mark(Draft draft, CheckFinding checkFinding) {
        for (int i = 0; i < draft.values.size(); i++) {
            if (checkFinding.concerns(draft.values.get(i).key())) {
                draft.problem(draft.rows.get(i), checkFinding.message());
            }
        }
    }
}
