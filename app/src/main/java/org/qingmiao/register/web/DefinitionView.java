package org.qingmiao.register.web;

import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;

/**
 * What a register is, for the people who keep it, the lawyer and the statistician.
 *
 * @param summary how much is recorded, owed and counted
 * @param others registers that hang together with it
 */
public record DefinitionView(
        String id,
        Text name,
        Text purpose,
        Text summary,
        List<Fact> facts,
        List<Clause> clauses,
        List<State> states,
        List<Step> steps,
        List<Limit> limits,
        List<Part> parts,
        Rights rights,
        List<Transfer> transfers,
        List<Count> counts,
        List<CodeTable> codes,
        List<Related> others) {

    /** A line of the ground on which it rests. */
    public record Fact(Text name, Text says) {}

    /** A clause of the plan that it carries out. */
    public record Clause(String id, Text title) {}

    public record State(Text name, boolean end) {}

    /** @param from empty where the step makes the record */
    public record Step(Text name, Text from, Text to, Text by, Text asks) {}

    /** @param css class of the mark that says who set it */
    public record Limit(Text name, Text span, Text runs, Text owedBy, String css, Text basis, Text source, Text then) {}

    /** A section with its fields. */
    public record Part(String id, Text name, Text why, Text secrecy, Text repeats, List<Field> fields) {}

    /** @param codes id of the list of its codes, if it has one */
    public record Field(
            String id, Text name, Text kind, Optional<String> codes, Text required, Text source, Text secrecy) {}

    /** Who may see what: a column a duty, a row a section. */
    public record Rights(List<Holder> holders, List<Row> rows) {}

    public record Holder(Text name, Text scope) {}

    public record Row(Text name, List<Right> cells) {}

    /** What a duty may do with a section. */
    public enum Right {
        FILL,
        SEE,
        MASK,
        SUMS,
        NOTHING;

        /** Class of its mark. */
        public String css() {
            return name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
        }

        /** Key of its word. */
        public String key() {
            return "registers.right." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Transfer(Text name, Text to, Text sees, Text accept, Text answers) {}

    /**
     * @param left why this version does not count it
     * @param feeds the data elements of the plan that it feeds
     */
    public record Count(String id, Text name, Text how, Optional<Text> left, List<Feed> feeds) {}

    /**
     * @param says from when on, and what it comes to now
     * @param indicators that rest on it
     */
    public record Feed(Text element, Text says, List<Resting> indicators) {}

    /** An indicator that rests on it. */
    public record Resting(Text name, String path) {}

    public record CodeTable(String id, Text name, List<CodeRow> rows) {}

    public record CodeRow(String code, Text name) {}

    public record Related(String id, Text name) {}
}
