package org.qingmiao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * One numbered passage of the plan.
 *
 * @param ref place in the plan as printed, for example 二（二）9
 * @param text Chinese verbatim; English an unofficial translation where the pack says so
 * @param lead ids of the leading units
 * @param registers ids of the registers that carry it out
 * @param assist ids of the assisting units, or {@code all:KIND} for every unit of a kind
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
        List<NumberMark> marks,
        List<Measure> measures,
        List<String> registers) {

    /** Who divided the work: the plan itself, or the author of the pack. */
    public enum Assignment {
        PLAN,
        PACK_AUTHOR
    }

    /** Words of the Chinese text that are a link to a target, in order of appearance. */
    public record NumberMark(String text, String target) {}

    /** A deed that carries the clause out. */
    public record Measure(String id, Text name, String owner, LocalDate due, Optional<String> every) {}
}
