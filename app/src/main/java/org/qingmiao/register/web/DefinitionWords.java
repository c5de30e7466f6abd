package org.qingmiao.register.web;

import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Due;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Span;

/** Lengths of time, limits and words of a definition, as people say them. */
final class DefinitionWords {
    static final Text NOTHING = Text.same("");

    private DefinitionWords() {}

    /** The text of a word of the definition's vocabulary: {@code registers.TOPIC.WORD}. */
    static Text word(String topic, Enum<?> word) {
        return Messages.of("registers." + topic + "." + word.name().toLowerCase(Locale.ROOT));
    }

    static Text span(Span span) {
        return Messages.of("registers.span." + span.unit().word(), span.count());
    }

    static Text due(Due due) {
        return Messages.sentences(
                due.cases().stream().map(DefinitionWords::dueCase).toList());
    }

    private static Text dueCase(Due.Case dueCase) {
        Text limit = limit(dueCase.limit());
        return dueCase.when()
                .map(when -> Messages.of("registers.due.when", limit, when.source()))
                .orElse(limit);
    }

    private static Text limit(Due.Limit limit) {
        return switch (limit) {
            case Due.Limit.After after -> span(after.span());
            case Due.Limit.Computed computed -> formula(computed.formula());
            case Due.Limit.Yearly yearly ->
                Messages.of(
                        "registers.due.yearly",
                        yearly.day().getMonthValue(),
                        yearly.day().getDayOfMonth());
            case Due.Limit.Fixed fixed -> Text.same(fixed.day().toString());
            case Due.Limit.Daily daily ->
                Messages.of("registers.due.daily", daily.time().toString());
            case Due.Limit.Calendar calendar -> word("calendar", calendar.period());
        };
    }

    /** An expression, as it stands. */
    static Text formula(FormulaText formula) {
        return Text.same(formula.source());
    }
}
