package org.qingmiao.register.record.kept;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.Access;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.storage.RecordDraft;
import org.qingmiao.register.storage.value.RecordClaims;
import org.qingmiao.register.trial.Debt;
import org.qingmiao.register.trial.TrialResult;

/** What the definition says of the cells of a record at a moment; they are judged once. */
public final class RecordJudging {
    private final KeptRegister register;
    private final Map<String, @Nullable Object> cells;
    private final Instant now;
    private @Nullable TrialResult judged;
    private @Nullable TrialResult openly;

    /** @param cells with what stands around the record; whoever changes them judges anew */
    public RecordJudging(KeptRegister register, Map<String, @Nullable Object> cells, Instant now) {
        this.register = register;
        this.cells = cells;
        this.now = now;
    }

    public TrialResult judge() {
        TrialResult result = judged == null ? register.judge(cells, now) : judged;
        judged = result;
        return result;
    }

    /**
     * The same without what does not lie with the record. All that lies with it comes of this, so that nothing there tells
     * of the rest: state, marks, what is computed, what is owed.
     */
    public TrialResult openly() {
        TrialResult result = openly;
        if (result == null) {
            Map<String, @Nullable Object> known = known();
            result = known.size() == cells.size() ? judge() : register.judge(known, now);
            openly = result;
        }
        return result;
    }

    private Map<String, @Nullable Object> known() {
        Map<String, @Nullable Object> known = new LinkedHashMap<>(cells);
        register.fields().byPath().forEach((path, field) -> {
            if (!register.layout().liesWithRecord(path)) {
                known.keySet().removeIf(name -> name.equals(field.name()) || name.startsWith(field.name() + "."));
            }
        });
        return known;
    }

    /** Flags and locks as they are now, written {@code flag.x} and {@code lock.x}. */
    public Map<String, Boolean> marks() {
        Map<String, Boolean> marks = new LinkedHashMap<>();
        register.definition()
                .flags()
                .keySet()
                .forEach(f -> marks.put("flag." + f, openly().flags().contains(f)));
        Map<String, @Nullable Object> known = known();
        for (Access.Lock lock : register.definition().access().locks().values()) {
            Optional<Object> closed = register.with(trial -> trial.value(known, now, lock.when()));
            marks.put("lock." + lock.id(), closed.filter(Boolean.TRUE::equals).isPresent());
        }
        return marks;
    }

    /** By what it is reached beside the unit that keeps it. */
    public RecordClaims claims() {
        return new ClaimReading(register, known(), openly(), now).claims();
    }

    /** What it owes next; what is owed of a hand-over, its receiver owes. */
    public Optional<RecordDraft.Owed> owed() {
        return openly().debts().stream()
                .filter(debt -> debt.done().isEmpty())
                .filter(debt -> register.definition().deadlines().containsKey(debt.name()))
                .min(Comparator.comparing((Debt debt) -> debt.due().end()))
                .map(debt -> new RecordDraft.Owed(debt.name(), debt.due().end()));
    }

    /** What comes out of a formula now. */
    public Optional<Object> value(FormulaText formula) {
        return register.with(trial -> trial.value(cells, now, formula));
    }
}
