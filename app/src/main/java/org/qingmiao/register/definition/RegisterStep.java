package org.qingmiao.register.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;

/**
 * A named act.
 *
 * @param section the repeating section whose row it moves; nothing if it is about the record
 * @param origin from which states it may be taken
 * @param to the state after it; nothing if the state stays
 * @param by duties, and the actors {@code clock}, {@code sender}, {@code guardian}, {@code anyone}
 * @param ask sections, fields, or the engine's {@code reason}, that must be given
 * @param when what must hold
 * @param second the duty that must agree
 * @param unless the step that must not have been taken by the same person
 * @param moves where the record goes if the step is about a row
 */
public record RegisterStep(
        String id,
        Text label,
        Optional<String> section,
        From origin,
        Optional<String> to,
        List<String> by,
        List<String> ask,
        Optional<FormulaText> when,
        Optional<String> second,
        Optional<String> unless,
        Map<String, String> moves,
        Effects effects,
        SourceLocation place) {

    public RegisterStep {
        by = List.copyOf(by);
        ask = List.copyOf(ask);
        moves = Ordered.copy(moves);
    }

    /** From where. */
    public sealed interface From {
        /** It makes the record, or the row. */
        record Nothing() implements From {}

        /** From any state that is no end. */
        record Any() implements From {}

        record States(List<String> states) implements From {
            public States {
                states = List.copyOf(states);
            }
        }
    }

    /**
     * What it does besides moving.
     *
     * @param stamps fields that the engine fills
     * @param set flags
     * @param clear flags
     * @param write fields with what is written
     * @param add a repeating section that gets a new row
     * @param end a repeating section whose running rows end
     * @param open records it makes in other registers
     * @param handOver hand-overs it offers
     * @param lift sections that are open for change once, or {@code required}: protection first, papers later
     * @param run a calculator over many records
     * @param publish the snapshots it makes
     * @param all the step it takes on every record of another register that hangs on this one
     * @param tell duties that are told
     */
    public record Effects(
            Stamps stamps,
            List<String> set,
            List<String> clear,
            Map<String, FormulaText> write,
            Optional<String> add,
            Optional<String> end,
            List<Opening> open,
            List<String> handOver,
            List<String> lift,
            Optional<CalculatorBinding> run,
            List<String> publish,
            Optional<ForAll> all,
            List<String> tell) {
        public Effects {
            set = List.copyOf(set);
            clear = List.copyOf(clear);
            write = Ordered.copy(write);
            open = List.copyOf(open);
            handOver = List.copyOf(handOver);
            lift = List.copyOf(lift);
            publish = List.copyOf(publish);
            tell = List.copyOf(tell);
        }
    }

    /** Fields for the moment, the day and the person. */
    public record Stamps(Optional<String> at, Optional<String> day, Optional<String> by) {}

    /**
     * @param with fields of the new record and what is written there
     */
    public record Opening(String register, Map<String, FormulaText> with) {
        public Opening {
            with = Ordered.copy(with);
        }
    }

    /**
     * @param of field of the other register that points here
     */
    public record ForAll(String register, String of, String step) {}

    /** Whether somebody who holds these duties may take it. */
    public boolean isTakenBy(Collection<String> duties) {
        return by.contains("anyone") || by.stream().anyMatch(duties::contains);
    }

    /** Whether records are made by it. */
    public boolean makesRecord() {
        return section.isEmpty() && origin instanceof From.Nothing;
    }

    /** Whether the clock may take it. */
    public boolean isOfClock() {
        return by.contains("clock");
    }
}
