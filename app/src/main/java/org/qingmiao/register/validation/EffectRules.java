package org.qingmiao.register.validation;

import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.reader.RegisterProblem;

/** Everything that a step does names what is there. */
final class EffectRules {
    private final RuleBook book;
    private final Register register;

    EffectRules(RuleBook book) {
        this.book = book;
        this.register = book.register();
    }

    void check(RegisterStep step) {
        RegisterStep.Effects effects = step.effects();
        book.flags(effects.set(), at(step, "set"));
        book.flags(effects.clear(), at(step, "clear"));
        book.handOvers(effects.handOver(), at(step, "hand_over"));
        effects.add().ifPresent(s -> book.rows(s, at(step, "add")));
        effects.end().ifPresent(s -> book.rows(s, at(step, "ends")));
        effects.lift().stream().filter(s -> !s.equals("required")).forEach(s -> book.section(s, at(step, "lift")));
        effects.write().keySet().forEach(f -> book.field(f, at(step, "write")));
        effects.publish()
                .forEach(p -> book.known(
                        p, register.publications().keySet(), RegisterProblem.UNKNOWN_SNAPSHOT, at(step, "publish")));
        effects.tell().forEach(d -> book.duties(List.of(d), at(step, "tell")));
        stamps(step);
        effects.open().forEach(o -> opening(o, at(step, "open")));
        effects.all().ifPresent(a -> all(a, at(step, "all")));
    }

    private SourceLocation at(RegisterStep step, String key) {
        return book.at(step.place(), "steps", step.id(), key);
    }

    private void stamps(RegisterStep step) {
        SourceLocation place = at(step, "stamps");
        RegisterStep.Stamps stamps = step.effects().stamps();
        stamps.at().ifPresent(f -> typed(f, place, "a moment", List.of(FieldKind.Moment.class, FieldKind.Day.class)));
        stamps.day().ifPresent(f -> typed(f, place, "a date", List.of(FieldKind.Day.class, FieldKind.Month.class)));
        stamps.by().ifPresent(f -> typed(f, place, "a worker", List.of(FieldKind.Worker.class)));
    }

    private void typed(String path, SourceLocation place, String wanted, List<Class<? extends FieldKind>> kinds) {
        Optional<RegisterField> field = book.field(path, place);
        field.filter(f -> kinds.stream().noneMatch(k -> k.isInstance(f.kind())))
                .ifPresent(f -> book.issue(
                        place,
                        RegisterProblem.FIELD_OF_ANOTHER_TYPE,
                        path + ": " + f.kind().written(),
                        wanted));
    }

    void opening(RegisterStep.Opening opening, SourceLocation place) {
        book.known(opening.register(), book.read().registers().keySet(), RegisterProblem.UNKNOWN_REGISTER, place);
        Register other = book.read().registers().get(opening.register());
        if (other == null) {
            return;
        }
        opening.with().forEach((path, formula) -> {
            if (other.field(path).isEmpty()) {
                List<String> fields = other.sections().values().stream()
                        .flatMap(s -> s.fields().keySet().stream())
                        .toList();
                String near = NearestWord.suggestion(path, fields);
                book.issue(formula.place(), RegisterProblem.UNKNOWN_FIELD, opening.register() + ": " + path, near);
            }
        });
    }

    private void all(RegisterStep.ForAll all, SourceLocation place) {
        book.known(all.register(), book.read().registers().keySet(), RegisterProblem.UNKNOWN_REGISTER, place);
        Register other = book.read().registers().get(all.register());
        if (other != null) {
            book.known(all.step(), other.steps().keySet(), RegisterProblem.UNKNOWN_STEP, place);
            if (other.field(all.of()).isEmpty()) {
                book.issue(place, RegisterProblem.UNKNOWN_FIELD, all.register() + ": " + all.of(), "a field");
            }
        }
    }
}
