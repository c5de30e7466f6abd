package org.qingmiao.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Clause;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Acting;
import org.springframework.stereotype.Component;

/** Invented suggestions, marked as such, in each state that an office meets; only into a room that is empty. */
@Component
public class DemoVoices {
    private static final String MARK = "示例：";

    private final SuggestionTable table;
    private final Clock clock;

    DemoVoices(SuggestionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public void fill(Plan plan) {
        List<Clause> clauses =
                plan.clauses().stream().filter(c -> !c.lead().isEmpty()).toList();
        Acting.runAsSystem("demo", () -> {
            if (!clauses.isEmpty() && table.visible(Optional.empty()).isEmpty()) {
                fill(plan.id(), clauses);
            }
        });
    }

    private void fill(String plan, List<Clause> clauses) {
        Clause school = clause(clauses, "education-09");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        Suggestion answered = show(plan, clause(clauses, "health-01"), "体检以后，希望有人用我们听得懂的话讲讲结果。", today.plusDays(15));
        table.answer(answered, MARK + "谢谢你的建议。下学期起，校医会给每个班讲一次体检结果怎么看。", "demo");
        show(plan, school, "学校的饮水机能不能装得矮一点，低年级的也够得着？", today.plusDays(15));
        show(plan, clause(clauses, "safety-04"), "放学路上的斑马线想要一个红绿灯。", today.minusDays(2));
        receive(plan, school, "想要午休的时候可以躺着睡一会儿。");
        receive(plan, clause(clauses, "environment-05"), "小区里能不能有一块可以踢球的地方？");
    }

    /** The clause that the words are about, in a plan that has it; else the first. */
    private static Clause clause(List<Clause> clauses, String id) {
        return clauses.stream().filter(c -> c.id().equals(id)).findFirst().orElseGet(clauses::getFirst);
    }

    private Suggestion show(String plan, Clause clause, String words, LocalDate due) {
        Suggestion received = receive(plan, clause, words);
        String unit = clause.lead().getFirst();
        table.decide(received, SuggestionTable.Decision.publish(unit, due));
        return table.find(received.id()).orElseThrow();
    }

    private Suggestion receive(String plan, Clause clause, String words) {
        Receipt receipt = Receipt.fresh();
        table.receive(new SuggestionTable.Received(
                receipt.digest(), plan, clause.id(), MARK + words, Suggestion.State.RECEIVED, "", Optional.empty()));
        return table.byReceipt(receipt.digest()).orElseThrow();
    }
}
