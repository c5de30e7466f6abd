package org.qingmiao.reporting.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellCode;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellProblem;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.DataElement;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.check.CheckFinding;
import org.qingmiao.reporting.check.PackChecks;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.SubmissionField;
import org.springframework.stereotype.Component;

/** What must hold for an answer (hard) and what asks for a reason (soft) before it can be handed in. */
@Component
public class SubmissionChecks {
    /** A change beyond a fifth is looked at (local practice of monitoring: jumps above 20 %). */
    private static final double JUMP = 0.20;
    /** Three standard deviations of a Poisson count: smaller changes are chance in small places. */
    private static final double CHANCE = 3;

    private final RoundForms forms;
    private final CellStore cellStore;
    private final PackChecks pack;

    SubmissionChecks(RoundForms forms, CellStore cellStore, PackChecks pack) {
        this.forms = forms;
        this.cellStore = cellStore;
        this.pack = pack;
    }

    /** All faults, hard ones first, in the order of the form. */
    public List<FieldFault> faults(Round round, List<FormField> entries, Map<String, SubmissionField> fields) {
        List<FieldFault> faults = new ArrayList<>();
        List<CellValue> values = new ArrayList<>();
        for (FormField formField : entries) {
            SubmissionField field = fields.getOrDefault(formField.field(), SubmissionField.EMPTY);
            Optional<Double> number = field.number();
            if (!field.typed().isEmpty() && number.isEmpty()) {
                boolean formula = field.typed().startsWith(SubmissionField.FORMULA);
                String key = formula ? "rounds.fault.formula" : "rounds.fault.number";
                faults.add(one(formField, CellCode.VALUE_UNREADABLE.id(), true, key, field.typed()));
            } else {
                values.add(new CellValue(formField.key(), number.orElse(null)));
            }
        }
        values(values, entries, faults);
        findings(round, values, entries, faults);
        soft(entries, fields, faults);
        faults.sort((a, b) -> Boolean.compare(b.hard(), a.hard()));
        return faults;
    }

    private static FieldFault one(FormField formField, String code, boolean hard, String key, Object... values) {
        return new FieldFault(List.of(formField.field()), code, hard, Messages.of(key, values));
    }

    private void values(List<CellValue> values, List<FormField> entries, List<FieldFault> faults) {
        Map<CellKey, String> names = new HashMap<>();
        entries.forEach(e -> names.put(e.key(), e.field()));
        for (CellProblem problem : cellStore.problems(values)) {
            String name = names.getOrDefault(values.get(problem.index()).key(), "");
            faults.add(new FieldFault(List.of(name), problem.code(), true, problem.message()));
        }
    }

    private void findings(Round round, List<CellValue> values, List<FormField> entries, List<FieldFault> faults) {
        for (CheckFinding checkFinding : pack.findings(forms.plan(round), values)) {
            List<String> concerned = entries.stream()
                    .filter(e -> checkFinding.concerns(e.key()))
                    .map(FormField::field)
                    .toList();
            if (!concerned.isEmpty()) {
                faults.add(new FieldFault(
                        concerned, CellCode.CHECK_FAILS.id(), checkFinding.isError(), checkFinding.message()));
            }
        }
    }

    private void soft(List<FormField> entries, Map<String, SubmissionField> fields, List<FieldFault> faults) {
        Map<CellKey, CellVersion> last = last(entries);
        for (FormField formField : entries) {
            SubmissionField field = fields.getOrDefault(formField.field(), SubmissionField.EMPTY);
            if (!field.isAnswered()) {
                faults.add(one(formField, "empty", false, "rounds.fault.empty"));
            }
            field.number()
                    .flatMap(now -> jump(formField, now, value(last.get(formField.before()))))
                    .ifPresent(faults::add);
        }
    }

    public static Optional<FieldFault> jump(FormField formField, double now, @Nullable Double before) {
        if (before == null || before == 0) {
            return Optional.empty();
        }
        double change = (now - before) / before;
        boolean chance = formField.element().type() == DataElement.Type.COUNT
                && Math.abs(now - before) <= CHANCE * Math.sqrt(before);
        return Math.abs(change) <= JUMP || chance
                ? Optional.empty()
                : Optional.of(one(formField, "jump", false, "rounds.fault.jump", percent(change)));
    }

    /** So many decimals that it does not look like the limit that it passes. */
    public static String percent(double change) {
        return NumberFormats.signed(change * 100, NumberFormats.decimals(1, Math.abs(change * 100), JUMP * 100));
    }

    /** The values of a year before. */
    public Map<CellKey, CellVersion> last(List<FormField> entries) {
        return cellStore.around(entries.stream().map(FormField::before).toList());
    }

    public static @Nullable Double value(@Nullable CellVersion version) {
        return version == null ? null : version.value();
    }
}
