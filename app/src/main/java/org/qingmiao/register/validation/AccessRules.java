package org.qingmiao.register.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.HandOver;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.definition.Source;
import org.qingmiao.register.reader.RegisterProblem;
import org.qingmiao.register.storage.layout.ReachField;

/** Grants and hand-overs name what is there; every field is read by some grant and filled by somebody. */
final class AccessRules {
    private final RuleBook book;
    private final Register register;
    private final GrantCoverage coverage;
    private final DebtRules debts;

    AccessRules(RuleBook book, GrantCoverage coverage, DebtRules debts) {
        this.book = book;
        this.register = book.register();
        this.coverage = coverage;
        this.debts = debts;
    }

    void check() {
        register.access().grants().forEach(this::grant);
        register.access().neverPublic().forEach(p -> book.sectionOrField(p, book.at(register.place(), "never_public")));
        register.access().neverExport().forEach(p -> book.sectionOrField(p, book.at(register.place(), "never_export")));
        register.access().review().ifPresent(r -> book.duties(List.of(r.by()), book.at(register.place(), "review")));
        register.access().sample().ifPresent(s -> {
            book.rows(s.section(), book.at(register.place(), "sample"));
            book.duties(List.of(s.by()), book.at(register.place(), "sample"));
        });
        register.handOvers().values().forEach(this::handOver);
        register.sections().values().forEach(s -> s.fields().values().forEach(f -> field(s, f)));
    }

    private void grant(Grant grant) {
        SourceLocation place = grant.place();
        if (grant.holder() instanceof Holder.OfDuty duty) {
            book.duties(List.of(duty.duty()), place);
        }
        for (List<String> paths : List.of(
                grant.fill(),
                grant.see(),
                grant.mask(),
                grant.apart(),
                grant.add(),
                grant.imports(),
                grant.offline())) {
            paths.forEach(p -> book.sectionOrField(p, place));
        }
        grant.states().forEach(s -> book.state(s, place));
        grant.opens()
                .forEach(l -> book.known(l, register.access().locks().keySet(), RegisterProblem.UNKNOWN_LOCK, place));
        grant.prints().forEach(p -> book.known(p, register.prints().keySet(), RegisterProblem.UNKNOWN_PRINT, place));
        grant.rows().ifPresent(r -> book.sectionOrField(r, place));
        grant.second().ifPresent(d -> book.duties(List.of(d), place));
        grant.exportSecond().ifPresent(d -> book.duties(List.of(d), place));
        switch (grant.scope()) {
            case Scope.Word s -> {}
            case Scope.Mine s -> asked(s.field(), "worker", ReachField::namesPeople, place);
            case Scope.InUnit s -> asked(s.field(), "unit", ReachField::namesUnits, place);
        }
    }

    /** A field, or one that a reference or the child index leads to, that names whom a scope asks for. */
    private void asked(
            String path, String kind, BiPredicate<ReachField, Map<String, Register>> names, SourceLocation place) {
        Optional<ReachField> field = ReachField.find(register, path);
        if (field.isEmpty()) {
            book.field(path, place);
        } else if (!names.test(field.get(), book.read().registers())) {
            book.issue(
                    place, RegisterProblem.NOT_ASKED_OF_RECORDS, path, "a field of type " + kind + " that lies open");
        }
    }

    private void handOver(HandOver handOver) {
        SourceLocation place = handOver.place();
        handOver.sees().forEach(p -> book.sectionOrField(p, at(handOver, "sees")));
        handOver.fills().forEach(p -> book.sectionOrField(p, at(handOver, "fills")));
        book.duties(handOver.duties(), at(handOver, "duties"));
        if (handOver.to().way() instanceof HandOver.Way.WithDuty duty) {
            book.duties(List.of(duty.duty()), at(handOver, "to"));
        }
        handOver.print()
                .ifPresent(p -> book.known(
                        p, register.prints().keySet(), RegisterProblem.UNKNOWN_PRINT, at(handOver, "print")));
        handOver.accept().ifPresent(this::limit);
        handOver.accept().flatMap(HandOver.Limit::stamps).ifPresent(f -> book.field(f, place));
        handOver.returns().values().forEach(r -> answer(handOver, r));
        handOver.opens().ifPresent(o -> new EffectRules(book).opening(o, at(handOver, "opens")));
    }

    private void answer(HandOver handOver, HandOver.Return answer) {
        answer.ask().forEach(p -> book.sectionOrField(p, answer.place()));
        answer.stamps().ifPresent(f -> book.field(f, answer.place()));
        answer.after()
                .filter(a -> !a.equals("accepted"))
                .ifPresent(a ->
                        book.known(a, handOver.returns().keySet(), RegisterProblem.UNKNOWN_HAND_OVER, answer.place()));
        answer.limit().ifPresent(this::limit);
    }

    private void limit(HandOver.Limit limit) {
        limit.escalations().forEach(debts::escalation);
        limit.extensions().forEach(e -> e.by().ifPresent(d -> book.duties(List.of(d), limit.place())));
    }

    private SourceLocation at(HandOver handOver, String key) {
        return book.at(handOver.place(), "hand_overs", handOver.id(), key);
    }

    private void field(Section section, RegisterField field) {
        if (field.traits().retired()) {
            return;
        }
        if (!coverage.isSeen(section, field)) {
            book.issue(field.place(), RegisterProblem.FIELD_NOBODY_READS, section.id() + "." + field.id(), "a grant");
        }
        boolean typed =
                field.source() instanceof Source.Typed t && t.byDefault().isEmpty();
        boolean made = section.monthly().isPresent() || section.calc().isPresent();
        if (typed && !made && !coverage.isFilled(section, field)) {
            book.issue(
                    field.place(),
                    RegisterProblem.NEVER_FILLED,
                    section.id() + "." + field.id(),
                    "fill, ask or stamps");
        }
    }
}
