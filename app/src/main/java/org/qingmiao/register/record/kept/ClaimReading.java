package org.qingmiao.register.record.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterField.AbsenceReason;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.storage.layout.ReachColumn;
import org.qingmiao.register.storage.layout.ReachField;
import org.qingmiao.register.storage.value.RecordClaims;
import org.qingmiao.register.trial.TrialResult;
import org.qingmiao.register.trial.given.TrialField;

/**
 * Reads by what a record is reached beside the unit that keeps it: the people and units that its fields name, and which
 * conditions hold.
 *
 * @param cells by which the record is judged, without what does not lie with it
 * @param judged what came of them
 */
public record ClaimReading(
        KeptRegister register, Map<String, @Nullable Object> cells, TrialResult judged, Instant now) {

    /** All that the register asks of its records. */
    public RecordClaims claims() {
        Map<String, Set<String>> named = new HashMap<>();
        Map<String, Boolean> holds = new HashMap<>();
        for (ReachColumn column : register.layout().reached()) {
            boolean asked = column.when().map(this::holds).orElse(true);
            if (column.field().isEmpty()) {
                holds.put(column.name(), asked);
            } else {
                named.put(column.name(), asked ? names(column.field().get()) : Set.of());
            }
        }
        return new RecordClaims(named, holds);
    }

    private boolean holds(FormulaText condition) {
        return register.with(trial -> trial.value(cells, now, condition))
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private Set<String> names(ReachField asked) {
        Set<String> names = new LinkedHashSet<>();
        values(asked).forEach(value -> add(names, asked, value));
        return names;
    }

    private static void add(Set<String> names, ReachField asked, Object value) {
        if (value instanceof Collection<?> several) {
            several.stream().filter(Objects::nonNull).forEach(one -> add(names, asked, one));
        } else if (asked.field().absent().stream().noneMatch(reason -> isReason(reason, value))) {
            names.add(value.toString());
        }
    }

    private static boolean isReason(AbsenceReason reason, Object value) {
        return reason.name().toLowerCase(Locale.ROOT).equals(value);
    }

    private List<Object> values(ReachField asked) {
        if (asked.section().hasRows()) {
            return rows(asked.section()).stream()
                    .flatMap(row -> Optional.ofNullable(row.get(asked.field().id())).stream())
                    .<Object>map(value -> value)
                    .toList();
        }
        List<Object> values = new ArrayList<>();
        for (TrialField field : register.fields().byPath().values()) {
            boolean meant = field.section().equals(asked.section())
                    && field.field().equals(asked.field())
                    && (asked.member().isEmpty() || asked.member().equals(field.member()));
            if (meant) {
                value(field.name(), asked).ifPresent(values::add);
            }
        }
        return values;
    }

    private Optional<Object> value(String name, ReachField asked) {
        if (asked.part().isPresent()) {
            return Optional.ofNullable(cells.get(name + "." + asked.part().get()));
        }
        Object computed = judged.computed().get(name);
        return Optional.ofNullable(computed == null ? cells.get(name) : computed);
    }

    /** The rows of a section, if it lies within another those of all its rows. */
    private List<Map<?, ?>> rows(Section section) {
        List<Map<?, ?>> rows = new ArrayList<>();
        Optional<Section> within = section.within().map(register.definition()::section);
        if (within.isEmpty()) {
            add(rows, cells.get(section.id()));
        } else {
            rows(within.get()).forEach(row -> add(rows, row.get(section.id())));
        }
        return rows;
    }

    private static void add(List<Map<?, ?>> rows, @Nullable Object list) {
        if (list instanceof List<?> all) {
            for (Object row : all) {
                if (row instanceof Map<?, ?> cellsOfRow) {
                    rows.add(cellsOfRow);
                }
            }
        }
    }
}
