package org.qingmiao.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * One numbered passage of the plan.
 *
 * @param ref place in the plan as printed, for example 二（二）9
 * @param text Chinese verbatim; English an unofficial translation where the pack says so
 * @param lead ids of the leading units
 * @param assist ids of the assisting units, or {@code all:KIND} for every unit of a kind
 * @param marks in order of appearance
 * @param asides sentences that promise nothing, and why
 * @param registers ids of the registers that carry it out
 */
public record Clause(
        String id,
        String ref,
        String chapter,
        Text title,
        Text text,
        List<String> lead,
        List<String> assist,
        Assignment assignment,
        List<Mark> marks,
        List<Measure> measures,
        List<Aside> asides,
        List<String> registers) {

    /** The marks with where they stand in the Chinese text: each behind the one before it, as they are in order. */
    public List<PlacedMark> placedMarks() {
        List<PlacedMark> placed = new ArrayList<>();
        int from = 0;
        for (Mark mark : marks) {
            int at = text.zh().indexOf(mark.text(), from);
            placed.add(new PlacedMark(mark, at));
            from = at < 0 ? from : at + mark.text().length();
        }
        return placed;
    }

    /** @param at position of its first character; -1 if its words do not stand there */
    public record PlacedMark(Mark mark, int at) {
        public boolean isThere() {
            return at >= 0;
        }

        /** The position behind its words. */
        public int end() {
            return at + mark.text().length();
        }
    }

    /** Who divided the work: the plan itself, or the author of the pack. */
    public enum Assignment {
        PLAN,
        PACK_AUTHOR
    }

    /** Words of the Chinese text and what stands behind them. */
    public sealed interface Mark {
        String text();

        /** A number or a promise that a target judges. */
        record OfTarget(String text, String target) implements Mark {}

        /** Something to be counted that has no bound. */
        record OfIndicator(String text, String indicator) implements Mark {}

        /** Work that a register keeps; it is one of the registers of the clause. */
        record OfRegister(String text, String register) implements Mark {}

        /** Something that could be counted and is not. */
        record Unmeasured(String text, Text why) implements Mark {}
    }

    /**
     * A deed that carries the clause out.
     *
     * @param words of the sentence that it carries out; absent where it is for the whole clause
     */
    public record Measure(
            String id, Text name, Optional<String> words, String owner, LocalDate due, Optional<String> every) {}

    /** A sentence, known by words of it, that promises nothing. */
    public record Aside(String words, Text why) {}
}
