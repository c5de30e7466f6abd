package org.qingmiao.home.plan;

import java.util.List;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.promise.ClausePromise;
import org.qingmiao.plan.promise.ClausePromises;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** The sentences that measures carry out: quoted in the language of the plan, counted in the other. */
record MeasureSentences(List<ClausePromise> promises) {
    static MeasureSentences of(Clause clause) {
        return new MeasureSentences(ClausePromises.of(clause));
    }

    /** Empty for what is done for the whole clause. */
    Text of(Clause.Measure measure) {
        return measure.words()
                .flatMap(words -> promises.stream()
                        .filter(p -> p.measures().contains(measure))
                        .map(p -> Messages.of("home.clause.deed.sentence", words, p.number()))
                        .findFirst())
                .orElse(Text.same(""));
    }
}
