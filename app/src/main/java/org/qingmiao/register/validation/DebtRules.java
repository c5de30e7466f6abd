package org.qingmiao.register.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.NearestWord;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.Escalation;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Fulfilment;
import org.qingmiao.register.definition.Occasion;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterStep;
import org.qingmiao.register.reader.RegisterProblem;

/** Every deadline names what is there, is owed by somebody and can be fulfilled; the clock takes only steps that name it. */
final class DebtRules {
    private static final Set<String> TOLD = Set.of("owner", "lead");
    private static final Set<String> STAGES = Set.of("offered", "accepted", "answered", "ended");

    private final RuleBook book;
    private final Register register;
    private final GrantCoverage coverage;

    DebtRules(RuleBook book, GrantCoverage coverage) {
        this.book = book;
        this.register = book.register();
        this.coverage = coverage;
    }

    void check() {
        register.deadlines().values().forEach(this::rule);
    }

    private SourceLocation at(DebtRule rule, String key) {
        return book.at(rule.place(), "deadlines", rule.id(), key);
    }

    private void rule(DebtRule rule) {
        rule.after().ifPresent(o -> occasion(o, at(rule, "after")));
        rule.condition().states().forEach(s -> book.state(s, at(rule, "while")));
        book.flags(rule.condition().flags(), at(rule, "while"));
        owner(rule.owedBy(), at(rule, "owed_by"));
        if (rule.done().isEmpty()) {
            book.issue(rule.place(), RegisterProblem.DEADLINE_NOBODY_FULFILS, rule.id(), "done: { step: … }");
        }
        rule.done().ifPresent(d -> done(rule, d));
        rule.pause().ifPresent(p -> {
            p.by().ifPresent(d -> book.duties(List.of(d), at(rule, "pause")));
            p.stopOn().ifPresent(f -> book.flags(List.of(f), at(rule, "pause")));
        });
        rule.extensions().forEach(e -> {
            e.by().ifPresent(d -> book.duties(List.of(d), at(rule, "extend")));
            e.second().ifPresent(d -> book.duties(List.of(d), at(rule, "extend")));
        });
        rule.escalations().forEach(this::escalation);
    }

    private void occasion(Occasion occasion, SourceLocation place) {
        switch (occasion) {
            case Occasion.Entered o -> entered(o.state(), place);
            case Occasion.Taken o -> book.steps(o.steps(), place);
            case Occasion.Flagged o -> book.flags(List.of(o.flag()), place);
            case Occasion.HandedOver o -> book.handOvers(List.of(o.handOver()), place);
            case Occasion.Missed o -> book.deadline(o.deadline(), place);
            case Occasion.RowAdded o -> book.rows(o.section(), place);
            case Occasion.AnyOf o -> o.occasions().forEach(inner -> occasion(inner, place));
            case Occasion.Heard o -> {}
            case Occasion.When o -> {}
        }
    }

    private void entered(String state, SourceLocation place) {
        boolean ofRow =
                register.sections().values().stream().anyMatch(s -> s.states().containsKey(state));
        if (!ofRow) {
            book.state(state, place);
        }
    }

    /** A duty, the sender, the guardian, or a field that names a unit or worker. */
    private void owner(String owner, SourceLocation place) {
        boolean word = RuleBook.ACTORS.contains(owner) || book.read().duties().containsKey(owner);
        Optional<RegisterField> field = register.field(owner);
        boolean person = field.map(RegisterField::kind)
                .filter(k -> k instanceof FieldKind.Unit
                        || k instanceof FieldKind.Units
                        || k instanceof FieldKind.Worker
                        || k instanceof FieldKind.PersonOrUnit)
                .isPresent();
        if (!word && !person && !register.handOvers().containsKey(owner) && !owner.isEmpty()) {
            book.issue(
                    place,
                    RegisterProblem.UNKNOWN_DUTY,
                    owner,
                    NearestWord.suggestion(owner, book.read().duties().keySet()));
        }
    }

    private void done(DebtRule rule, Fulfilment done) {
        SourceLocation place = at(rule, "done");
        switch (done) {
            case Fulfilment.ByStep d -> byStep(rule, d, place);
            case Fulfilment.ByRow d -> {
                book.rows(d.section(), place);
                if (register.sections().containsKey(d.section()) && !coverage.isFilled(d.section())) {
                    nobody(rule, "rows of " + d.section(), place);
                }
            }
            case Fulfilment.ByRecord d -> byRecord(d, place);
            case Fulfilment.ByHandOver d -> {
                book.handOvers(List.of(d.handOver()), place);
                if (!STAGES.contains(d.stage())) {
                    nobody(rule, "stage " + d.stage(), place);
                }
            }
            case Fulfilment.FlagOff d -> book.flags(List.of(d.flag()), place);
            case Fulfilment.Leaving d -> book.state(d.state(), place);
            case Fulfilment.Filled d -> book.field(d.field(), place);
            case Fulfilment.Condition d -> {}
            case Fulfilment.AnyOf d -> {
                if (d.ways().isEmpty()) {
                    nobody(rule, "any: []", place);
                }
                d.ways().forEach(way -> done(rule, way));
            }
        }
    }

    private void nobody(DebtRule rule, String found, SourceLocation place) {
        book.issue(place, RegisterProblem.DEADLINE_NOBODY_FULFILS, rule.id() + ": " + found, "what somebody can do");
    }

    private void byStep(DebtRule rule, Fulfilment.ByStep done, SourceLocation place) {
        book.steps(done.steps(), place);
        boolean taken = done.steps().stream().map(register.steps()::get).anyMatch(s -> s != null && !s.by().isEmpty());
        if (!taken && register.steps().keySet().containsAll(done.steps())) {
            nobody(rule, done.steps().toString(), place);
        }
    }

    private void byRecord(Fulfilment.ByRecord done, SourceLocation place) {
        book.known(done.register(), book.read().registers().keySet(), RegisterProblem.UNKNOWN_REGISTER, place);
        Register other = book.read().registers().get(done.register());
        if (other != null) {
            done.state().ifPresent(s -> book.known(s, other.states().keySet(), RegisterProblem.UNKNOWN_STATE, place));
        }
    }

    void escalation(Escalation escalation) {
        SourceLocation place = escalation.place();
        escalation.tell().stream().filter(d -> !TOLD.contains(d)).forEach(d -> book.duties(List.of(d), place));
        escalation.phone().stream().filter(d -> !TOLD.contains(d)).forEach(d -> book.duties(List.of(d), place));
        book.flags(escalation.set(), place);
        escalation.owe().ifPresent(d -> book.deadline(d, place));
        escalation.handOver().ifPresent(h -> book.handOvers(List.of(h), place));
        escalation.step().ifPresent(s -> {
            book.steps(List.of(s), place);
            RegisterStep step = register.steps().get(s);
            if (step != null && !step.isOfClock()) {
                book.issue(place, RegisterProblem.CLOCK_MAY_NOT, s, "a step with clock in by");
            }
        });
    }
}
