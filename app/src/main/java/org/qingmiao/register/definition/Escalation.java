package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;

/**
 * What happens before or after a limit.
 *
 * @param at when
 * @param when only where this holds
 * @param tell duties, or {@code owner} and {@code lead}
 * @param phone duties that are phoned
 * @param set flags
 * @param owe another deadline that begins
 * @param handOver a hand-over that is offered
 * @param step a step of the clock that is taken
 * @param sees sections that are told along
 */
public record Escalation(
        Rung at,
        Optional<FormulaText> when,
        List<String> tell,
        List<String> phone,
        List<String> set,
        Optional<String> owe,
        Optional<String> handOver,
        Optional<String> step,
        List<String> sees,
        SourceLocation place) {

    public Escalation {
        tell = List.copyOf(tell);
        phone = List.copyOf(phone);
        set = List.copyOf(set);
        sees = List.copyOf(sees);
    }

    /** When it happens. */
    public sealed interface Rung {
        /** A share of the span between start and limit, in per cent. */
        record Share(int percent) implements Rung {}

        /** So long after the limit. */
        record AfterLimit(Span span) implements Rung {}

        /** So long after the start. */
        record AfterStart(Span span) implements Rung {}

        /** So long before the limit. */
        record BeforeLimit(Span span) implements Rung {}

        /** When so many in a row were missed. */
        record Missed(int count) implements Rung {}
    }
}
