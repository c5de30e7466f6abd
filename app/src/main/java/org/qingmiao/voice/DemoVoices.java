package org.qingmiao.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.springframework.stereotype.Component;

/** Invented suggestions, marked as such, in each state that an office meets; only into a room that is empty. */
@Component
public class DemoVoices {
    private final SuggestionRepository table;
    private final Clock clock;

    DemoVoices(SuggestionRepository table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public void fill(Plan plan) {
        List<Clause> clauses =
                plan.clauses().stream().filter(c -> !c.lead().isEmpty()).toList();
        ActorContext.runAsSystem("demo", () -> {
            if (!clauses.isEmpty() && table.visible(Optional.empty()).isEmpty()) {
                fill(plan.id(), clauses);
            }
        });
    }

    private void fill(String plan, List<Clause> clauses) {
        Clause school = clause(clauses, "education-09");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        Suggestion answered = show(plan, clause(clauses, "health-01"), words("demo.voice.results"), today.plusDays(15));
        table.answer(answered, words("demo.voice.results.answer"), "demo");
        show(plan, school, words("demo.voice.water"), today.plusDays(15));
        show(plan, clause(clauses, "safety-04"), words("demo.voice.crossing"), today.minusDays(2));
        receive(plan, school, words("demo.voice.nap"));
        receive(plan, clause(clauses, "environment-05"), words("demo.voice.football"));
    }

    /** A child of the district writes Chinese. */
    private static String words(String key) {
        return Messages.in(Lang.ZH, "demo.mark", Messages.of(key));
    }

    /** The clause that the words are about, in a plan that has it; else the first. */
    private static Clause clause(List<Clause> clauses, String id) {
        return clauses.stream().filter(c -> c.id().equals(id)).findFirst().orElseGet(clauses::getFirst);
    }

    private Suggestion show(String plan, Clause clause, String words, LocalDate due) {
        Suggestion received = receive(plan, clause, words);
        String unit = clause.lead().getFirst();
        table.decide(received, SuggestionRepository.Decision.publish(unit, due));
        return table.find(received.id()).orElseThrow();
    }

    private Suggestion receive(String plan, Clause clause, String words) {
        ReceiptCode receiptCode = ReceiptCode.fresh();
        table.receive(new SuggestionRepository.Received(
                receiptCode.digest(), plan, clause.id(), words, Suggestion.State.RECEIVED, "", Optional.empty()));
        return table.byReceipt(receiptCode.digest()).orElseThrow();
    }
}
