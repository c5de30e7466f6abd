package org.qingmiao.register.record;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.record.kept.KeptRegister;
import org.qingmiao.register.trial.TrialResult;
import org.qingmiao.register.trial.given.TrialField;

/** What has to be written so that a record is as it was judged to be: values that differ from those that are stored. */
final class ValueComparison {
    private final Map<String, Object> set = new LinkedHashMap<>();
    private final Set<String> cleared = new LinkedHashSet<>();
    private final Map<String, Object> stored;

    /** @param stored by path */
    ValueComparison(Map<String, Object> stored) {
        this.stored = stored;
    }

    /** What was given, or written by a step. */
    void given(String path, @Nullable Object value) {
        if (value == null && stored.containsKey(path)) {
            cleared.add(path);
        } else if (value != null && !value.equals(stored.get(path))) {
            set.put(path, value);
        }
    }

    /**
     * What the definition computes, and proposes where nobody decided yet.
     *
     * @param openly by what lies with the record alone
     * @param wholly by all of it, for what does not lie with the record
     */
    void computed(KeptRegister register, TrialResult openly, TrialResult wholly) {
        register.fields().byPath().forEach((path, field) -> {
            TrialResult result = register.layout().liesWithRecord(path) ? openly : wholly;
            boolean decided = set.containsKey(path) || stored.containsKey(path) && !cleared.contains(path);
            if (field.field().isComputed()) {
                given(path, value(field, result).orElse(null));
            } else if (field.field().source() instanceof Source.Proposed && !decided) {
                given(path + ".proposed", value(field, result).orElse(null));
            }
        });
    }

    private static Optional<Object> value(TrialField field, TrialResult result) {
        Rational exact = result.ratios().get(field.name());
        return exact == null
                ? Optional.ofNullable(result.computed().get(field.name())).flatMap(cell -> stored(field.field(), cell))
                : Optional.of(exact);
    }

    /** What came out of a formula and is none of the kind is not stored: the field is empty. */
    private static Optional<Object> stored(RegisterField field, Object cell) {
        try {
            return Optional.of(
                    StoredCells.stored(field.kind(), field.limits().list() > 1, Objects.requireNonNull(cell)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOfTheKind) {
            return Optional.empty();
        }
    }

    Map<String, Object> set() {
        return set;
    }

    Set<String> cleared() {
        return cleared;
    }

    boolean isEmpty() {
        return set.isEmpty() && cleared.isEmpty();
    }
}
