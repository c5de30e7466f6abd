package org.qingmiao.plan.promise;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Clause;
import org.qingmiao.platform.Text;

/**
 * A sentence of a clause and what carries it out.
 *
 * @param number of the sentence behind the clause's title, from 1
 * @param sentence verbatim, with its mark of punctuation
 * @param marks whose words stand in it
 * @param aside why it promises nothing; absent where it does
 */
public record ClausePromise(
        int number, String sentence, List<Clause.Measure> measures, List<Clause.Mark> marks, Optional<Text> aside) {
    public boolean promises() {
        return aside.isEmpty();
    }

    /** Whether it promises something for which nobody has a measure. */
    public boolean lacksMeasure() {
        return promises() && measures.isEmpty();
    }
}
