package org.qingmiao.register.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * A data element that the register feeds.
 *
 * @param where only records, or rows, for which it holds
 * @param by what it is divided by
 * @param unit where it is counted; nothing means the unit that owns the record
 * @param once once a year, a month; nothing means as often as it happens
 */
public record RegisterCount(
        String id,
        Text label,
        Measure measure,
        Take take,
        Optional<FormulaText> where,
        Map<String, FormulaText> by,
        Optional<FormulaText> unit,
        Optional<Due.CalendarPeriod> once,
        Optional<String> release,
        SourceLocation place) {

    public RegisterCount {
        by = Ordered.copy(by);
    }

    /** What is counted. */
    public sealed interface Measure {
        /**
         * What is there on the last day of the period.
         *
         * @param flags that must be set
         * @param without flags that must not be set
         * @param from the day from which a record is in it, besides its states
         * @param until the last such day
         */
        record Stock(
                List<String> states,
                List<String> flags,
                List<String> without,
                Optional<FormulaText> from,
                Optional<FormulaText> until)
                implements Measure {
            public Stock {
                states = List.copyOf(states);
                flags = List.copyOf(flags);
                without = List.copyOf(without);
            }
        }

        /** Rows of a section that run on the last day. */
        record StockOfRows(String section) implements Measure {}

        /**
         * What happened in the period: the day or moment of each event.
         *
         * @param section whose rows, if it is about rows
         */
        record Flow(FormulaText date, Optional<String> section) implements Measure {}

        /**
         * Debts by the day on which they were due.
         *
         * @param done in_time, late, open, or a step
         */
        record Debts(String deadline, Optional<String> done, Optional<String> step) implements Measure {}

        /** Records by the day on which the child was born. */
        record Cohort(FormulaText birth) implements Measure {}

        /**
         * Units of these kinds below which at least so many records hold the condition.
         *
         * @param holds what a record must meet
         * @param absent whether it counts the units that lack them
         * @param admitted which units count at all
         */
        record Units(
                List<String> kinds,
                FormulaText holds,
                boolean absent,
                int least,
                Optional<FormulaText> admitted,
                Optional<FormulaText> date)
                implements Measure {
            public Units {
                kinds = List.copyOf(kinds);
            }
        }
    }

    /** How records become a number. */
    public sealed interface Take {
        /** How many there are. */
        record All() implements Take {}

        /** How many different ones. */
        record Distinct(FormulaText of) implements Take {}

        /** The latest of each only. */
        record Latest(FormulaText of) implements Take {}

        record Sum(FormulaText of) implements Take {}

        record Median(FormulaText of) implements Take {}
    }
}
