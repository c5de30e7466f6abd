package org.qingmiao.register.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.RecordImport;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterFlag;
import org.qingmiao.register.definition.RegisterState;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.definition.RegisterStep.From;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.formula.StateGraph;
import org.qingmiao.register.reader.RegisterProblem;

/** Every state is reached and can end, every step can be taken by somebody, every flag is set by something. */
final class LifeRules {
    private final RuleBook book;
    private final Register register;
    private final StateGraph graph;

    LifeRules(RuleBook book) {
        this.book = book;
        this.register = book.register();
        this.graph = StateGraph.of(register);
    }

    void check() {
        graph(graph, register.states());
        register.sections().values().stream()
                .filter(s -> !s.states().isEmpty())
                .forEach(s -> graph(StateGraph.of(register, s), s.states()));
        register.steps().values().forEach(this::step);
        register.flags().values().forEach(this::flag);
        register.hears().forEach((event, step) -> book.steps(List.of(step), book.at(register.place(), "hears", event)));
    }

    private void graph(StateGraph of, Map<String, RegisterState> states) {
        Set<String> reached = of.reached();
        boolean ends = !of.ends().isEmpty();
        states.forEach((id, state) -> {
            if (!reached.contains(id)) {
                book.issue(state.place(), RegisterProblem.STATE_NOT_REACHED, id, "a step with to: " + id);
            }
            if (ends && !state.end() && !of.canEnd(id)) {
                book.issue(state.place(), RegisterProblem.STATE_WITHOUT_END, id, "a way to an end");
            }
        });
    }

    private SourceLocation at(RegisterStep step, String key) {
        return book.at(step.place(), "steps", step.id(), key);
    }

    private void step(RegisterStep step) {
        Optional<Section> section = step.section().map(register.sections()::get);
        step.section().ifPresent(s -> book.rows(s, at(step, "of")));
        if (step.by().isEmpty()) {
            book.issue(step.place(), RegisterProblem.STEP_NOBODY_TAKES, step.id(), "by: [duty]");
        }
        book.duties(step.by(), at(step, "by"));
        step.second().ifPresent(d -> book.duties(List.of(d), at(step, "second")));
        step.unless().ifPresent(s -> book.steps(List.of(s), at(step, "not")));
        from(step, section);
        step.to().ifPresent(s -> state(s, section, at(step, "to")));
        step.moves().forEach((from, to) -> {
            book.state(from, at(step, "moves"));
            book.state(to, at(step, "moves"));
        });
        step.ask().stream()
                .filter(a -> !Set.of("any", "reason", "lead_record").contains(a))
                .forEach(a -> book.sectionOrField(a, at(step, "ask")));
        new EffectRules(book).check(step);
    }

    /** A step about rows speaks of their states where they have some. */
    private void state(String state, Optional<Section> section, SourceLocation place) {
        if (section.isPresent() && !section.get().states().isEmpty()) {
            Section rows = section.get();
            if (!rows.states().containsKey(state) && !register.states().containsKey(state)) {
                book.issue(
                        place,
                        RegisterProblem.UNKNOWN_STATE,
                        state,
                        NearestWord.suggestion(state, rows.states().keySet()));
            }
        } else {
            book.state(state, place);
        }
    }

    private void from(RegisterStep step, Optional<Section> section) {
        if (!(step.origin() instanceof From.States from)) {
            return;
        }
        from.states().forEach(s -> state(s, section, at(step, "from")));
        if (section.isEmpty()) {
            Set<String> reached = graph.reached();
            if (from.states().stream().noneMatch(reached::contains)
                    && register.states().keySet().containsAll(from.states())) {
                book.issue(
                        at(step, "from"),
                        RegisterProblem.STEP_NOBODY_TAKES,
                        step.id(),
                        "a state that a record can be in");
            }
            from.states().stream()
                    .filter(s -> Optional.ofNullable(register.states().get(s))
                            .filter(RegisterState::end)
                            .isPresent())
                    .filter(s -> step.to().filter(to -> !to.equals(s)).isPresent())
                    .forEach(s ->
                            book.issue(at(step, "from"), RegisterProblem.END_WITH_A_WAY_OUT, s, "no end, or no step"));
        }
    }

    private void flag(RegisterFlag flag) {
        SourceLocation until = book.at(flag.place(), "flags", flag.id(), "until");
        book.steps(flag.untilSteps(), until);
        flag.untilGroup().ifPresent(s -> book.rows(s, until));
        boolean byItself = flag.until().isPresent() || flag.untilGroup().isPresent();
        if (flag.danger() && byItself) {
            book.issue(
                    until, RegisterProblem.DANGER_ENDS_BY_ITSELF, flag.id(), "a step with clear: [" + flag.id() + "]");
        }
        if (flag.when().isEmpty() && !set().contains(flag.id())) {
            book.issue(flag.place(), RegisterProblem.FLAG_NOBODY_SETS, flag.id(), "when, or set: [" + flag.id() + "]");
        }
    }

    private Set<String> set() {
        Set<String> set = new HashSet<>();
        register.steps().values().forEach(s -> set.addAll(s.effects().set()));
        register.deadlines().values().stream()
                .map(DebtRule::escalations)
                .forEach(all -> all.forEach(e -> set.addAll(e.set())));
        register.handOvers().values().forEach(h -> {
            h.accept().ifPresent(l -> l.escalations().forEach(e -> set.addAll(e.set())));
            h.returns()
                    .values()
                    .forEach(r -> r.limit().ifPresent(l -> l.escalations().forEach(e -> set.addAll(e.set()))));
        });
        register.imports().values().stream().map(RecordImport::gone).forEach(set::addAll);
        register.checks().values().forEach(c -> c.flag().ifPresent(set::add));
        return set;
    }
}
