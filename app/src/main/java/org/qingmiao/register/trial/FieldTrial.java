package org.qingmiao.register.trial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.decision.ScoredSheet;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.trial.given.GivenRow;
import org.qingmiao.register.trial.given.TrialField;

/** Asks of each field whether it must be filled and whether its value can be. */
final class FieldTrial {
    private final TrialRun run;

    FieldTrial(TrialRun run) {
        this.run = run;
    }

    void all() {
        for (TrialField field : run.trial().fields().all()) {
            View view = field.member()
                    .<View>map(m -> run.member(field.section(), m))
                    .orElse(run.record());
            field(view, field, run.record().given(), field.name(), run.state());
        }
        for (Section section : run.trial().register().sections().values()) {
            if (section.hasRows()) {
                run.record().rows(section).forEach(this::row);
                count(section);
            }
        }
    }

    private void count(Section section) {
        int rows = run.record().rows(section).size();
        if (section.shape() instanceof Section.Shape.Many many && rows > many.atMost()) {
            run.faults().error(section.id(), "too_many", rows, many.atMost());
        }
    }

    private void row(RowView row) {
        Optional<String> state = Optional.ofNullable(row.state());
        row.fields().forEach((id, field) -> field(row, field, row.given(), id, state));
    }

    /** @param state of the row, if rows have states, else of the record */
    private void field(View view, TrialField field, GivenRow given, String name, Optional<String> state) {
        if (Computing.isHidden(view, field) || run.faults().hasError(field.name())) {
            return;
        }
        Object value = view.get(view instanceof RowView ? "row." + name : field.name());
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            boolean asked = !field.field().isComputed() && !given.isAbsent(name);
            if (asked && isRequired(view, field, state)) {
                run.faults().error(field.name(), "required");
            }
        } else if (given.value(name) != null) {
            value(view, field, value, given.value(name));
        }
    }

    private boolean isRequired(View view, TrialField field, Optional<String> rowState) {
        return switch (field.field().required().orElse(null)) {
            case null -> false;
            case Requirement.Row r -> true;
            case Requirement.InStates r -> {
                Set<String> states = run.trial().requiredIn(field.section(), r);
                boolean here = run.state().filter(states::contains).isPresent()
                        || rowState.filter(states::contains).isPresent();
                yield here && r.when().map(view::holds).orElse(true);
            }
        };
    }

    private void value(View view, TrialField field, Object value, @Nullable Object given) {
        RegisterField it = field.field();
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        all.forEach(one -> range(field, one));
        it.limits()
                .atMost()
                .filter(most -> all.size() > most)
                .ifPresent(most -> run.faults().error(field.name(), "too_many", all.size(), most));
        it.limits()
                .shortest()
                .filter(least -> value instanceof String s && s.codePointCount(0, s.length()) < least)
                .ifPresent(least -> run.faults().error(field.name(), "too_short", least));
        all.forEach(one -> condition(view, field, it.conditions().only(), one, "not_here"));
        condition(view, field, it.conditions().check(), value, "check");
        if (given instanceof ScoredSheet score && !score.unanswered().isEmpty()) {
            run.faults().error(field.name(), "unanswered", String.join(", ", score.unanswered()));
        }
    }

    private void range(TrialField field, Object value) {
        RegisterField.Limits limits = field.field().limits();
        if (!(value instanceof Rational number)) {
            return;
        }
        boolean low =
                limits.least().filter(l -> number.compareTo(Rational.of(l)) < 0).isPresent();
        boolean high =
                limits.most().filter(m -> number.compareTo(Rational.of(m)) > 0).isPresent();
        if (low || high) {
            run.faults()
                    .error(
                            field.name(),
                            "out_of_range",
                            Written.plain(number).toPlainString(),
                            bound(limits.least()),
                            bound(limits.most()));
        }
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("…");
    }

    private void condition(View view, TrialField field, Optional<FormulaText> asked, Object value, String key) {
        boolean refused = asked.filter(f -> run.trial().formula(f).isPresent())
                .filter(f -> !Boolean.TRUE.equals(view.value(f, view.with("it", value))))
                .isPresent();
        if (refused) {
            run.faults().error(field.name(), key, Written.cell(Written.json(value, field.field())));
        }
    }
}
