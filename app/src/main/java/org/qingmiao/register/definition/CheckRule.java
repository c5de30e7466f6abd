package org.qingmiao.register.definition;

import java.util.List;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * What must hold.
 *
 * @param section the section whose rows or members are each looked at; nothing if the whole record is
 * @param at the field, or section, at which the message stands
 * @param from the state from which on it is asked
 * @param flag what marks the records for which it does not hold
 */
public record CheckRule(
        String id,
        Rule rule,
        Optional<String> section,
        Optional<String> at,
        Optional<String> from,
        Level level,
        Optional<String> flag,
        Text message,
        SourceLocation place) {

    /** What is asked. */
    public sealed interface Rule {
        /** A condition on one record, or one row. */
        record Holds(FormulaText condition) implements Rule {}

        /**
         * A condition on all records that are equal in these fields.
         *
         * @param within how far apart the records may be dated
         */
        record Over(List<String> fields, FormulaText condition, Optional<Span> within) implements Rule {
            public Over {
                fields = List.copyOf(fields);
            }
        }

        /** No two rows that are equal in {@code same} may overlap between the two fields. */
        record Apart(String start, String end, Optional<String> same) implements Rule {}

        /** At most so many rows a month, quarter or year; the number is an expression. */
        record AtMost(FormulaText most, String per) implements Rule {}
    }

    /** What happens if it does not hold. */
    public enum Level {
        /** It is not saved. */
        ERROR,
        /** It is saved with a reason that is kept. */
        EXPLAIN,
        /** It is saved and carries its fault; {@code row.ok} is no. */
        MARK,
        /** It is saved and the flag is set. */
        FLAG
    }
}
