package org.qingmiao.register.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.Validity;
import org.qingmiao.register.definition.Ordered;

/**
 * One edition of a decision table, as it is written; {@link TableBinder} makes it run over the fields of a register.
 *
 * @param id shared by the editions that follow each other
 * @param version as shown: what the table says, else its first day, else {@code 1}
 * @param datedBy whether the edition is chosen by the day of the fact or of the act (rule C9)
 * @param source the law or paper it rests on, with its mark ({@code (inference)}, {@code (K)})
 * @param weighs whether it weighs a person; such a table proposes and never decides (R24)
 * @param facts inputs that are worked out, as expressions, by name
 * @param gives code lists that results were said to be of, by result
 * @param allUnknown what the table says comes out when nothing is known; empty if it says nothing
 */
public record DecisionTable(
        String id,
        String version,
        Text about,
        HitPolicy hit,
        Validity valid,
        DatedBy datedBy,
        String source,
        boolean weighs,
        Map<String, Fact> facts,
        List<String> results,
        Map<String, String> gives,
        String allUnknown,
        List<Row> rows,
        SourceLocation place) {

    public DecisionTable {
        facts = Ordered.copy(facts);
        results = List.copyOf(results);
        gives = Map.copyOf(gives);
        rows = List.copyOf(rows);
    }

    /** Which day chooses the edition. */
    public enum DatedBy {
        FACT,
        ACT
    }

    /** An expression and where its words begin. */
    public record Fact(String expression, SourceLocation place) {}

    /** What is written in a cell. */
    public record Written(String text, SourceLocation place) {}

    /**
     * A row.
     *
     * @param id number from 1, or the word that it has
     * @param tests by input; what is not named is any
     * @param otherwise whether it holds where no other does
     */
    public record Row(
            String id,
            Map<String, Written> tests,
            Map<String, Written> results,
            Text label,
            boolean otherwise,
            SourceLocation place) {
        public Row {
            tests = Ordered.copy(tests);
            results = Map.copyOf(results);
        }
    }

    /** What rows ask for, in the order in which it first occurs. */
    public List<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        rows.forEach(r -> inputs.addAll(r.tests().keySet()));
        return new ArrayList<>(inputs);
    }

    /** The words that a result has, in the order of the rows. */
    public List<String> words(String result) {
        return rows.stream()
                .map(r -> r.results().get(result))
                .filter(Objects::nonNull)
                .map(Written::text)
                .distinct()
                .toList();
    }
}
