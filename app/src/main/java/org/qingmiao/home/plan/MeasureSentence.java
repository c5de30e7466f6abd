package org.qingmiao.home.plan;

import org.qingmiao.plan.Clause;
import org.qingmiao.plan.promise.ClausePromises;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The sentence that a measure carries out: quoted in the language of the plan, counted in the other. */
final class MeasureSentence {
    private MeasureSentence() {}

    /** Empty for what is done for the whole clause. */
    static Text of(Clause clause, Clause.Measure measure) {
        return measure.words()
                .flatMap(words -> ClausePromises.of(clause).stream()
                        .filter(p -> p.measures().contains(measure))
                        .map(p -> Messages.of("home.clause.deed.sentence", words, p.number()))
                        .findFirst())
                .orElse(Text.same(""));
    }
}
