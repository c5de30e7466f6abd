package org.qingmiao.register.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * One field.
 *
 * @param id eternal; unique within its section. Outside of rows it is also its name if no other section has it
 * @param secrecy its own class, or its section's
 * @param required where it must be filled; nothing if never
 * @param absent why it may be declared absent
 * @param limits range and sizes
 * @param conditions when it is there and what may be chosen
 * @param release why a computed value may be told to those who may not see what it reads
 * @param was former ids
 * @param why its own reason, if it is not that of the section
 * @param fixed state from which on it cannot be changed any more
 */
public record RegisterField(
        String id,
        Text label,
        FieldKind kind,
        SecrecyClass secrecy,
        Source source,
        Optional<Requirement> required,
        Set<AbsenceReason> absent,
        Limits limits,
        Conditions conditions,
        Traits traits,
        Optional<String> release,
        Optional<Text> why,
        Optional<String> fixed,
        List<String> was,
        SourceLocation place) {

    public RegisterField {
        absent = Ordered.copy(absent);
        was = List.copyOf(was);
    }

    /**
     * Range and sizes.
     *
     * @param unit of measurement, as printed
     * @param least inclusive
     * @param most inclusive
     * @param shortest characters of a text
     * @param atMost how many may be chosen
     * @param list how many values one field holds, 1 unless it is a list of measurements
     */
    public record Limits(
            Optional<String> unit,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            Optional<Integer> shortest,
            Optional<Integer> atMost,
            int list) {}

    /**
     * Conditions on one field.
     *
     * @param shown when it is there; hidden means not applicable
     * @param only which codes may be chosen ({@code it})
     * @param pick which records may be chosen ({@code it})
     * @param check what must hold of a value ({@code it})
     * @param suggest what the form offers
     * @param offered when a conversion is offered and what it gives ({@code it})
     */
    public record Conditions(
            Optional<FormulaText> shown,
            Optional<FormulaText> only,
            Optional<FormulaText> pick,
            Optional<FormulaText> check,
            Optional<FormulaText> suggest,
            Optional<Offer> offered) {}

    public record Offer(FormulaText when, FormulaText value) {}

    /**
     * Whether two records may not hold the same, whether it is encrypted, whether each answer of a score asks for
     * evidence, whether a child without a number may be entered, whether it was taken out.
     */
    public record Traits(boolean unique, boolean encrypted, boolean evidence, boolean newborn, boolean retired) {}

    /** Why a value is not there, where a field declares it (rule C12). */
    public enum AbsenceReason {
        UNKNOWN,
        REFUSED,
        NOT_APPLICABLE,
        NONE
    }

    /** Where a field must be filled. */
    public sealed interface Requirement {
        /** In every row of a repeating section, whatever the state. */
        record Row() implements Requirement {}

        /**
         * In these states and in all states that come only through one of them.
         *
         * @param when only where this holds
         */
        record InStates(List<String> states, Optional<FormulaText> when) implements Requirement {
            public InStates {
                states = List.copyOf(states);
            }
        }
    }

    /** This field with another source of its value. */
    public RegisterField with(Source other) {
        return new RegisterField(
                id,
                label,
                kind,
                secrecy,
                other,
                required,
                absent,
                limits,
                conditions,
                traits,
                release,
                why,
                fixed,
                was,
                place);
    }

    /** Whether nobody types it. */
    public boolean isComputed() {
        return source instanceof Source.Computed || source instanceof Source.Judged;
    }

    /** The formula that computes or proposes it. */
    public Optional<FormulaText> formula() {
        return switch (source) {
            case Source.Computed s -> Optional.of(s.formula());
            case Source.Proposed s -> Optional.of(s.formula());
            default -> Optional.empty();
        };
    }
}
