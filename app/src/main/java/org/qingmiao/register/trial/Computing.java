package org.qingmiao.register.trial;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.Rational;
import org.qingmiao.platform.Text;
import org.qingmiao.register.decision.ScoredSheet;
import org.qingmiao.register.definition.CalculatorBinding;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.function.CalculatorRun;
import org.qingmiao.register.function.RecordFunctions;
import org.qingmiao.register.trial.given.GivenRow;
import org.qingmiao.register.trial.given.TrialField;

/** Works out the value of a field: what was given, what stands there at first, what is computed. */
final class Computing {
    private final TrialRun run;

    Computing(TrialRun run) {
        this.run = run;
    }

    /** @param name under which it was given */
    @Nullable
    Object value(View view, TrialField field, GivenRow given, String name) {
        if (isHidden(view, field)) {
            return null;
        }
        Object typed = given.value(name);
        Object value = switch (field.field().source()) {
            case Source.Typed s ->
                typed != null || given.isAbsent(name) || s.byDefault().isEmpty()
                        ? typed
                        : stored(view.value(s.byDefault().get()), field.field());
            case Source.Computed s -> computed(view, s, typed, field.field());
            case Source.Proposed s ->
                typed != null || given.isAbsent(name) ? typed : stored(view.value(s.formula()), field.field());
            case Source.Judged s -> typed != null && run.fixes() ? typed : judged(view, s.binding(), field);
        };
        return value instanceof ScoredSheet score ? score.values() : value;
    }

    /** A field whose condition does not hold is not applicable (rule C12), whatever was given. */
    static boolean isHidden(View view, TrialField field) {
        return field.field().traits().retired()
                || field.field()
                        .conditions()
                        .shown()
                        .filter(f -> !view.holds(f))
                        .isPresent()
                || field.section()
                        .shown()
                        .filter(f -> !view.run().record().holds(f))
                        .isPresent();
    }

    private @Nullable Object computed(View view, Source.Computed source, @Nullable Object typed, RegisterField field) {
        if (typed != null && run.fixes()) {
            return typed;
        }
        Object computed = stored(view.value(source.formula()), field);
        return computed == null && source.orTyped() ? typed : computed;
    }

    /** As the field keeps it: what has decimals is rounded to those that it has. */
    private static @Nullable Object stored(@Nullable Object value, RegisterField field) {
        return switch (field.kind()) {
            case FieldKind.Scaled k when value instanceof Rational r -> Rational.of(r.rounded(k.scale()));
            case FieldKind.Whole k when value instanceof Rational r -> Rational.of(r.rounded(0));
            case FieldKind.Money k when value instanceof Rational r -> Rational.of(r.rounded(0));
            default -> value;
        };
    }

    private @Nullable Object judged(View view, String id, TrialField field) {
        CalculatorBinding binding = run.trial().register().judged().get(id);
        if (binding == null) {
            return null;
        }
        CalculatorRun.Answer answer =
                view.judged().computeIfAbsent(id, i -> answer(view, binding).orElse(NOTHING));
        if (!answer.error().en().isEmpty()) {
            run.faults().warning(field.name(), answer.error());
        }
        return binding.gives().entrySet().stream()
                .filter(g -> is(field, g.getValue()))
                .map(g -> answer.results().get(g.getKey()))
                .findFirst()
                .map(cell -> RecordFunctions.value(cell, type(field)))
                .orElse(null);
    }

    private static final CalculatorRun.Answer NOTHING = new CalculatorRun.Answer(Map.of(), new Text("", ""));

    private static boolean is(TrialField field, String path) {
        return path.equals(field.name())
                || path.equals(field.path())
                || path.equals(field.field().id());
    }

    private ExpressionType type(TrialField field) {
        return run.trial().scope().type(field.field());
    }

    private Optional<CalculatorRun.Answer> answer(View view, CalculatorBinding binding) {
        Map<String, Object> takes = new HashMap<>();
        binding.takes().forEach((input, formula) -> {
            Object value = view.value(formula);
            if (value != null) {
                takes.put(input, value);
            }
        });
        return run.calculator(binding).map(c -> c.run(takes));
    }
}
