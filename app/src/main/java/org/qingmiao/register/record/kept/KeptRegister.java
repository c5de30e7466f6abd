package org.qingmiao.register.record.kept;

import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.plan.Plan;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.compiler.RegisterCatalogue;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.storage.layout.TableLayout;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.TrialResult;

/** A register of a plan with its tables and all that is prepared once to judge its records, as {@code qm try} does. */
public final class KeptRegister {
    private final Plan plan;
    private final RegisterCatalogue catalogue;
    private final CompiledRegister compiled;
    private final TableLayout layout;
    private final RecordFields fields;
    private final Deque<RecordTrial> idle = new ConcurrentLinkedDeque<>();

    KeptRegister(Plan plan, RegisterCatalogue catalogue, CompiledRegister compiled, TableLayout layout) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.compiled = compiled;
        this.layout = layout;
        this.fields = new RecordFields(compiled.definition());
    }

    public Plan plan() {
        return plan;
    }

    public RegisterCatalogue catalogue() {
        return catalogue;
    }

    public CompiledRegister compiled() {
        return compiled;
    }

    public Register definition() {
        return compiled.definition();
    }

    public String id() {
        return compiled.id();
    }

    public TableLayout layout() {
        return layout;
    }

    public RecordFields fields() {
        return fields;
    }

    /**
     * The number by which people know a record, which may be a field of its own; nothing if it has none.
     *
     * @param given by the register
     * @param values of the record, by path
     */
    public Optional<String> number(Optional<String> given, Map<String, Object> values) {
        return given.or(() -> definition()
                .numberField()
                .flatMap(field -> Optional.ofNullable(values.get(fields.path(field))))
                .map(Object::toString));
    }

    /** What its definition says of a record that is written as cells. */
    public TrialResult judge(Map<String, ? extends @Nullable Object> cells, Instant now) {
        return with(trial -> trial.run(cells, now));
    }

    /** A trial serves no two threads; one that is idle is used again. */
    public <T> T with(Function<RecordTrial, T> asked) {
        RecordTrial waiting = idle.poll();
        RecordTrial trial = waiting == null ? RecordTrial.of(compiled, catalogue.tables()) : waiting;
        try {
            return asked.apply(trial);
        } finally {
            idle.push(trial);
        }
    }
}
