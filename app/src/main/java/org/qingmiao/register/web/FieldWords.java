package org.qingmiao.register.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Source;

/** What can stand in a field and when it must, in words. */
final class FieldWords {
    private final Register register;
    private final RegisterNames names;
    private final DutyNames duties;

    FieldWords(Register register, DutyNames duties) {
        this.register = register;
        this.names = new RegisterNames(register);
        this.duties = duties;
    }

    /** Type with range and unit. */
    Text kind(RegisterField field) {
        Text kind = Messages.of("registers.kind." + field.kind().word(), parameter(field.kind()));
        Text range = range(field.limits());
        return range.equals(DefinitionWords.NOTHING) ? kind : Messages.of("registers.kind.with_range", kind, range);
    }

    private Text parameter(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Scaled k -> Text.same(String.valueOf(k.scale()));
            case FieldKind.Worker k -> k.duty().map(duties::of).orElse(DefinitionWords.NOTHING);
            case FieldKind.Reference k -> Text.same(k.register());
            default -> DefinitionWords.NOTHING;
        };
    }

    private static Text range(RegisterField.Limits limits) {
        String unit = limits.unit().map(u -> " " + u).orElse("");
        Optional<BigDecimal> least = limits.least();
        Optional<BigDecimal> most = limits.most();
        if (least.isPresent() && most.isPresent()) {
            return Text.same(least.get().toPlainString() + "–" + most.get().toPlainString() + unit);
        }
        return least.map(l -> Text.same("≥ " + l.toPlainString() + unit))
                .or(() -> most.map(m -> Text.same("≤ " + m.toPlainString() + unit)))
                .orElse(Text.same(unit.strip()));
    }

    Text required(RegisterField field) {
        if (field.isComputed()) {
            return Messages.of("registers.required.computed");
        }
        return field.required().map(this::required).orElseGet(() -> Messages.of("registers.required.never"));
    }

    private Text required(RegisterField.Requirement requirement) {
        return switch (requirement) {
            case RegisterField.Requirement.Row row -> Messages.of("registers.required.row");
            case RegisterField.Requirement.InStates in -> {
                Text states =
                        Messages.list(in.states().stream().map(names::state).toList());
                yield in.when()
                        .map(when -> Messages.of("registers.required.when", states, when.source()))
                        .orElseGet(() -> Messages.of("registers.required.from", states));
            }
        };
    }

    /** Who, or what, fills it. */
    Text source(RegisterField field) {
        return switch (field.source()) {
            case Source.Typed typed -> typed(typed);
            case Source.Computed computed ->
                Messages.of("registers.source.computed", computed.formula().source());
            case Source.Proposed proposed ->
                Messages.of("registers.source.proposed", proposed.formula().source());
            case Source.Judged judged -> Messages.of("registers.source.judged", calculator(judged.binding()));
        };
    }

    private Text typed(Source.Typed typed) {
        if (typed.steps()) {
            return Messages.of("registers.source.steps");
        }
        List<Text> duty = typed.duty().map(duties::of).stream().toList();
        return duty.isEmpty() ? DefinitionWords.NOTHING : Messages.of("registers.source.duty", duty.getFirst());
    }

    private String calculator(String binding) {
        var bound = register.judged().get(binding);
        return bound == null ? binding : bound.calculator();
    }
}
