package org.qingmiao.register.definition;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * A rule that something is owed.
 *
 * @param debtor whose debt it is
 * @param after what starts it; nothing if it runs while a condition holds or before an event
 * @param condition under which it runs
 * @param each the list of whose elements each owes it
 * @param before the event before which it is owed, and how long before
 * @param due until when; nothing where {@code every} or {@code before} say it
 * @param every how often
 * @param from how long after the start the first one is owed, or a day
 * @param at the time of day
 * @param months the months in which it runs, 1 to 12; empty is all year
 * @param owedBy a duty, or a path to a unit or worker
 * @param shifts whether an end on a rest day moves to the next working day; nothing means by the kind (rule C3)
 */
public record DebtRule(
        String id,
        Text label,
        Debtor debtor,
        Optional<Occasion> after,
        Running condition,
        Optional<Each> each,
        Optional<Before> before,
        Optional<Due> due,
        Optional<Due> every,
        Optional<Due.Limit> from,
        Optional<LocalTime> at,
        List<Integer> months,
        Kind kind,
        Optional<Boolean> shifts,
        String owedBy,
        Optional<Fulfilment> done,
        List<Extension> extensions,
        Optional<Pause> pause,
        Optional<Escalation.Rung> warn,
        List<Escalation> escalations,
        List<String> excuses,
        Optional<Origin> origin,
        SourceLocation place) {

    public DebtRule {
        months = List.copyOf(months);
        extensions = List.copyOf(extensions);
        escalations = List.copyOf(escalations);
        excuses = List.copyOf(excuses);
    }

    /** Whether an end on a rest day moves; what is owed again and again, or before an event, does not by itself. */
    public boolean moves() {
        return shifts.orElse(kind == Kind.PROCEDURE && every.isEmpty() && before.isEmpty());
    }

    /** Whether its end on a rest day moves (procedure) or never (safety), where nothing else is said. */
    public enum Kind {
        PROCEDURE,
        SAFETY
    }

    /** Whose debt it is. */
    public sealed interface Debtor {
        record OfRecord() implements Debtor {}

        /** Each child of the index, before any record exists. */
        record OfChild() implements Debtor {}

        /**
         * Each unit of these kinds.
         *
         * @param with what the unit must have
         */
        record OfUnits(List<String> kinds, Optional<String> with) implements Debtor {
            public OfUnits {
                kinds = List.copyOf(kinds);
            }
        }
    }

    /**
     * When it runs.
     *
     * @param states only while the record is in one of them; empty is all
     * @param flags only while all of these are set
     * @param where only while this holds
     * @param when asked once, when it starts
     */
    public record Running(
            List<String> states, List<String> flags, Optional<FormulaText> where, Optional<FormulaText> when) {
        public Running {
            states = List.copyOf(states);
            flags = List.copyOf(flags);
        }
    }

    /** The list of whose elements each owes it. */
    public sealed interface Each {
        /** Each row of a repeating section. */
        record OfSection(String section) implements Each {}

        /**
         * Each element that an expression gives: {@code roll(unit, from)}.
         *
         * @param key what tells them apart
         */
        record OfList(FormulaText list, Optional<FormulaText> key) implements Each {}
    }

    /**
     * @param by how long before
     */
    public record Before(Anniversary event, Span by) {}

    /** What a deadline lies before. */
    public sealed interface Anniversary {
        /**
         * A birthday of the child.
         *
         * @param years 1 to 120
         */
        record Birthday(int years) implements Anniversary {}

        /** A day of the record. */
        record OfRecord(FormulaText day) implements Anniversary {}
    }

    /**
     * How it may be made longer.
     *
     * @param to so long from the start, if not {@code more}
     * @param more so long in addition
     * @param by the duty that decides
     * @param second who must agree
     */
    public record Extension(
            Optional<Span> to,
            Optional<Span> more,
            Optional<String> by,
            Optional<String> second,
            Optional<String> reason) {}

    /**
     * How it may stand still.
     *
     * @param by the duty that stops it; nothing if {@code during} says it
     * @param during while this holds
     * @param stopOn the flag that ends the pause
     */
    public record Pause(Optional<String> by, boolean reason, Optional<String> stopOn, Optional<FormulaText> during) {}
}
