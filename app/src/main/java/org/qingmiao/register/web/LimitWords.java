package org.qingmiao.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.DebtRule;
import org.qingmiao.register.definition.Escalation;
import org.qingmiao.register.definition.Occasion;
import org.qingmiao.register.definition.Origin;
import org.qingmiao.register.definition.Register;

/** Deadlines in words: how long, from when, who set it, what happens after it. */
final class LimitWords {
    private final Register register;
    private final RegisterNames names;
    private final DutyNames duties;
    private final List<Escalation> usual;

    /** @param usual what happens where a deadline says nothing else */
    LimitWords(Register register, DutyNames duties, List<Escalation> usual) {
        this.register = register;
        this.names = new RegisterNames(register);
        this.duties = duties;
        this.usual = usual;
    }

    List<DefinitionView.Limit> rows() {
        return register.deadlines().values().stream().map(this::row).toList();
    }

    private DefinitionView.Limit row(DebtRule rule) {
        Origin.Basis basis = rule.origin().map(Origin::basis).orElse(Origin.Basis.LOCAL);
        return new DefinitionView.Limit(
                rule.label(),
                span(rule),
                runs(rule),
                duties.of(rule.owedBy()),
                basis == Origin.Basis.VERIFY ? "tag chk" : "tag",
                DefinitionWords.word("basis", basis),
                Text.same(rule.origin().map(Origin::text).orElse("")),
                escalations(rule.escalations().isEmpty() ? usual : rule.escalations()));
    }

    /** How long, or how often. */
    private static Text span(DebtRule rule) {
        Optional<Text> once = rule.due().map(DefinitionWords::due);
        Optional<Text> again =
                rule.every().map(every -> Messages.of("registers.limit.every", DefinitionWords.due(every)));
        Optional<Text> before = rule.before()
                .map(b -> Messages.of("registers.limit.before", event(b.event()), DefinitionWords.span(b.by())));
        Text span = Messages.list(java.util.stream.Stream.of(again, once, before)
                .flatMap(Optional::stream)
                .toList());
        return rule.at()
                .map(at -> Messages.of("registers.limit.at", span, at.toString()))
                .orElse(span);
    }

    private static Text event(DebtRule.Anniversary event) {
        return switch (event) {
            case DebtRule.Anniversary.Birthday birthday -> Messages.of("registers.limit.birthday", birthday.years());
            case DebtRule.Anniversary.OfRecord day -> DefinitionWords.formula(day.day());
        };
    }

    /** From when, while what, and for each of which things. */
    private Text runs(DebtRule rule) {
        List<Text> parts = new ArrayList<>();
        rule.after().ifPresent(after -> parts.add(Messages.of("registers.limit.after", occasion(after))));
        if (!rule.condition().states().isEmpty()) {
            List<Text> states =
                    rule.condition().states().stream().map(names::state).toList();
            parts.add(Messages.of("registers.limit.while", Messages.list(states)));
        }
        rule.condition().flags().forEach(flag -> parts.add(Messages.of("registers.limit.flagged", names.flag(flag))));
        rule.each().ifPresent(each -> parts.add(each(each)));
        if (!rule.months().isEmpty()) {
            parts.add(months(rule.months()));
        }
        Text kind = DefinitionWords.word("limit.kind", rule.kind());
        parts.add(Messages.of(rule.moves() ? "registers.limit.moves" : "registers.limit.stays", kind));
        return Messages.sentences(parts);
    }

    /** From the first to the last where none between them is left out, over the turn of the year too; else each. */
    private static Text months(List<Integer> months) {
        boolean gap = IntStream.range(1, months.size()).anyMatch(i -> months.get(i) != months.get(i - 1) % 12 + 1);
        if (gap || months.size() == 1) {
            return Messages.list(months.stream()
                    .map(month -> Messages.of("registers.limit.month", month))
                    .toList());
        }
        return Messages.of("registers.limit.months", months.getFirst(), months.getLast());
    }

    private Text each(DebtRule.Each each) {
        return switch (each) {
            case DebtRule.Each.OfSection of -> Messages.of("registers.limit.each", names.section(of.section()));
            case DebtRule.Each.OfList of -> Messages.of("registers.limit.each", DefinitionWords.formula(of.list()));
        };
    }

    private Text occasion(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Entered e -> names.state(e.state());
            case Occasion.Taken t ->
                Messages.list(t.steps().stream().map(names::step).toList());
            case Occasion.Flagged f -> names.flag(f.flag());
            case Occasion.HandedOver h -> names.handOver(h.handOver());
            case Occasion.Missed m -> Messages.of("registers.limit.missed", names.deadline(m.deadline()));
            case Occasion.Heard h -> Text.same(String.join(", ", h.events()));
            case Occasion.RowAdded r -> names.section(r.section());
            case Occasion.When w -> DefinitionWords.formula(w.formula());
            case Occasion.AnyOf any ->
                Messages.list(any.occasions().stream().map(this::occasion).toList());
        };
    }

    Text escalations(List<Escalation> escalations) {
        return Messages.sentences(escalations.stream().map(this::escalation).toList());
    }

    private Text escalation(Escalation escalation) {
        List<Text> acts = new ArrayList<>();
        escalation.tell().forEach(d -> acts.add(Messages.of("registers.then.tell", duties.of(d))));
        escalation.phone().forEach(d -> acts.add(Messages.of("registers.then.phone", duties.of(d))));
        escalation.set().forEach(f -> acts.add(Messages.of("registers.then.set", names.flag(f))));
        escalation.owe().ifPresent(d -> acts.add(Messages.of("registers.then.owe", names.deadline(d))));
        escalation.handOver().ifPresent(h -> acts.add(Messages.of("registers.then.offer", names.handOver(h))));
        escalation.step().ifPresent(s -> acts.add(Messages.of("registers.then.step", names.step(s))));
        return Messages.of("registers.then", rung(escalation.at()), Messages.list(acts));
    }

    private static Text rung(Escalation.Rung rung) {
        return switch (rung) {
            case Escalation.Rung.Share share -> Text.same(share.percent() + "%");
            case Escalation.Rung.AfterLimit after ->
                Messages.of("registers.rung.after_limit", DefinitionWords.span(after.span()));
            case Escalation.Rung.AfterStart after ->
                Messages.of("registers.rung.after_start", DefinitionWords.span(after.span()));
            case Escalation.Rung.BeforeLimit before ->
                Messages.of("registers.rung.before_limit", DefinitionWords.span(before.span()));
            case Escalation.Rung.Missed missed -> Messages.of("registers.rung.missed", missed.count());
        };
    }
}
