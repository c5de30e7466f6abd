package org.qingmiao.reporting.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.CellCode;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellProblem;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.indicator.Cells;
import org.qingmiao.page.Numbers;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.DataElement;
import org.qingmiao.reporting.Entry;
import org.qingmiao.reporting.Finding;
import org.qingmiao.reporting.PackChecks;
import org.springframework.stereotype.Component;

/** What must hold for an answer (hard) and what asks for a reason (soft) before it can be handed in. */
@Component
class AnswerChecks {
    /** A change beyond a fifth is looked at (local practice of monitoring: jumps above 20 %). */
    private static final double JUMP = 0.20;
    /** Three standard deviations of a Poisson count: smaller changes are chance in small places. */
    private static final double CHANCE = 3;

    private final RoundForms forms;
    private final Cells cells;
    private final PackChecks pack;

    AnswerChecks(RoundForms forms, Cells cells, PackChecks pack) {
        this.forms = forms;
        this.cells = cells;
        this.pack = pack;
    }

    /** All faults, hard ones first, in the order of the form. */
    List<FieldFault> faults(Round round, List<Entry> entries, Map<String, DraftField> fields) {
        List<FieldFault> faults = new ArrayList<>();
        List<CellValue> values = new ArrayList<>();
        for (Entry entry : entries) {
            DraftField field = fields.getOrDefault(entry.field(), DraftField.EMPTY);
            Optional<Double> number = field.number();
            if (!field.typed().isEmpty() && number.isEmpty()) {
                boolean formula = field.typed().startsWith(DraftField.FORMULA);
                String key = formula ? "rounds.fault.formula" : "rounds.fault.number";
                faults.add(one(entry, CellCode.VALUE_UNREADABLE.id(), true, key, field.typed()));
            } else {
                values.add(new CellValue(entry.key(), number.orElse(null)));
            }
        }
        values(values, entries, faults);
        findings(round, values, entries, faults);
        soft(entries, fields, faults);
        faults.sort((a, b) -> Boolean.compare(b.hard(), a.hard()));
        return faults;
    }

    private static FieldFault one(Entry entry, String code, boolean hard, String key, Object... values) {
        return new FieldFault(List.of(entry.field()), code, hard, Texts.all().both(key, values));
    }

    private void values(List<CellValue> values, List<Entry> entries, List<FieldFault> faults) {
        Map<CellKey, String> names = new HashMap<>();
        entries.forEach(e -> names.put(e.key(), e.field()));
        for (CellProblem problem : cells.problems(values)) {
            String name = names.getOrDefault(values.get(problem.index()).key(), "");
            faults.add(new FieldFault(List.of(name), problem.code(), true, problem.message()));
        }
    }

    private void findings(Round round, List<CellValue> values, List<Entry> entries, List<FieldFault> faults) {
        for (Finding finding : pack.findings(forms.plan(round), values)) {
            List<String> concerned = entries.stream()
                    .filter(e -> finding.concerns(e.key()))
                    .map(Entry::field)
                    .toList();
            if (!concerned.isEmpty()) {
                faults.add(new FieldFault(concerned, CellCode.CHECK_FAILS.id(), finding.isError(), finding.message()));
            }
        }
    }

    private void soft(List<Entry> entries, Map<String, DraftField> fields, List<FieldFault> faults) {
        Map<CellKey, CellVersion> last = last(entries);
        for (Entry entry : entries) {
            DraftField field = fields.getOrDefault(entry.field(), DraftField.EMPTY);
            if (!field.isAnswered()) {
                faults.add(one(entry, "empty", false, "rounds.fault.empty"));
            }
            field.number()
                    .flatMap(now -> jump(entry, now, value(last.get(entry.before()))))
                    .ifPresent(faults::add);
        }
    }

    static Optional<FieldFault> jump(Entry entry, double now, @Nullable Double before) {
        if (before == null || before == 0) {
            return Optional.empty();
        }
        double change = (now - before) / before;
        boolean chance = entry.element().type() == DataElement.Type.COUNT
                && Math.abs(now - before) <= CHANCE * Math.sqrt(before);
        return Math.abs(change) <= JUMP || chance
                ? Optional.empty()
                : Optional.of(one(entry, "jump", false, "rounds.fault.jump", percent(change)));
    }

    /** So many decimals that it does not look like the limit that it passes. */
    static String percent(double change) {
        return Numbers.signed(change * 100, Numbers.decimals(1, Math.abs(change * 100), JUMP * 100));
    }

    /** The values of a year before. */
    Map<CellKey, CellVersion> last(List<Entry> entries) {
        return cells.around(entries.stream().map(Entry::before).toList());
    }

    static @Nullable Double value(@Nullable CellVersion version) {
        return version == null ? null : version.value();
    }
}
