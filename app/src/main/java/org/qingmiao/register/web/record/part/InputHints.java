package org.qingmiao.register.web.record.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;

/** What may stand in an input, below its label. */
final class InputHints {
    private InputHints() {}

    static Text of(AskedField asked) {
        RegisterField field = asked.field();
        List<Text> hints = new ArrayList<>();
        kind(field).ifPresent(word -> hints.add(Messages.of("registers.hint." + told(asked, word))));
        if (field.limits().list() > 1) {
            hints.add(Messages.of("registers.hint.list", field.limits().list()));
        }
        if (!(field.kind() instanceof FieldKind.Money)) {
            range(field.limits()).ifPresent(hints::add);
        }
        field.limits().shortest().ifPresent(least -> hints.add(Messages.of("registers.hint.shortest", least)));
        field.why().ifPresent(why -> hints.add(Messages.of("registers.why", why)));
        return hints.isEmpty() ? Text.same("") : Messages.sentences(hints);
    }

    private static String told(AskedField asked, String word) {
        return word.equals("later") && asked.section().hasRows() ? "later_row" : word;
    }

    private static Optional<String> kind(RegisterField field) {
        return switch (field.kind()) {
            case FieldKind.Money k -> Optional.of("money");
            case FieldKind.Day k -> k.precise() ? Optional.empty() : Optional.of("part_of_day");
            case FieldKind.Worker k -> Optional.of("worker");
            case FieldKind.Term k -> Optional.of("term");
            case FieldKind.Hours k -> Optional.of("hours");
            case FieldKind.Division k -> Optional.of("division");
            case FieldKind.File k -> Optional.of("later");
            case FieldKind.Signature k -> Optional.of("later");
            default -> Optional.empty();
        };
    }

    private static Optional<Text> range(RegisterField.Limits limits) {
        Optional<Text> range = limits.least()
                .flatMap(least -> limits.most().map(most -> least.toPlainString() + "–" + most.toPlainString()))
                .or(() -> limits.least().map(BigDecimal::toPlainString).map(least -> "≥ " + least))
                .or(() -> limits.most().map(BigDecimal::toPlainString).map(most -> "≤ " + most))
                .map(Text::same);
        Optional<Text> unit = limits.unit().map(Text::same);
        return range.map(r -> unit.map(u -> Messages.of("registers.value.with_unit", r, u))
                        .orElse(r))
                .or(() -> unit.map(u -> Messages.of("registers.hint.unit", u)));
    }
}
