package org.qingmiao.plan.compiler;

import org.qingmiao.plan.Clause;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** How the listing of promises is said in the language of the terminal; the plan itself is quoted. */
record PromiseWords(Lang lang) {
    String head(Clause clause) {
        return clause.ref() + "  " + clause.id() + "  " + clause.title().in(lang);
    }

    String measure(Clause.Measure measure, Text unit) {
        String often = measure.every()
                .map(every -> say("plan.promises.every", Messages.of("plan.promises.every." + every)))
                .orElse("");
        return say(
                "plan.promises.measure",
                measure.id(),
                measure.name(),
                unit,
                measure.due().toString(),
                often);
    }

    String mark(Clause.Mark mark, Text named) {
        return switch (mark) {
            case Clause.Mark.OfTarget judged -> say("plan.promises.target", mark.text(), judged.target(), named);
            case Clause.Mark.OfIndicator watched ->
                say("plan.promises.indicator", mark.text(), watched.indicator(), named);
            case Clause.Mark.OfRegister kept -> say("plan.promises.register", mark.text(), kept.register());
            case Clause.Mark.Unmeasured uncounted -> say("plan.promises.unmeasured", mark.text(), named);
        };
    }

    String register(String id) {
        return say("plan.promises.clause_register", id);
    }

    String aside(Text why) {
        return say("plan.promises.aside", why);
    }

    String nobody() {
        return say("plan.promises.nobody");
    }

    String sum(int clauses, int sentences, int promising, int lacking, int measures) {
        return say("plan.promises.sum", clauses, sentences, promising, lacking, measures);
    }

    private String say(String key, Object... args) {
        return Messages.of(key, args).in(lang);
    }
}
