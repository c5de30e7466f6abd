package org.qingmiao.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.provider.Arguments;
import org.qingmiao.LateValues;
import org.qingmiao.WebVisitor;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.springframework.context.ApplicationContext;

/** The plans of two districts on one server, the second with values that came late; who reads their pages. */
record TwoPlans(Plans plans, PlanEvaluator evaluations, Map<String, WebVisitor> visitors) {
    private static final String FIRST = "beilun-2021-2025";
    private static final String SECOND = "wanglan-2021-2030";

    static TwoPlans on(ApplicationContext server, int port) {
        LateValues.of(SECOND).write(server.getBean(CellStore.class));
        return new TwoPlans(
                server.getBean(Plans.class),
                server.getBean(PlanEvaluator.class),
                Map.of(
                        FIRST, WebVisitor.signedIn(port, "office"),
                        SECOND, WebVisitor.signedIn(port, "office-wanglan")));
    }

    /** Of both plans, so far as they have begun. */
    static Stream<Arguments> years() {
        return Stream.concat(
                IntStream.rangeClosed(2021, 2025).mapToObj(y -> Arguments.of(FIRST, y)),
                IntStream.rangeClosed(2021, Math.min(thisYear(), 2030)).mapToObj(y -> Arguments.of(SECOND, y)));
    }

    static int thisYear() {
        return Year.now(ZoneId.of("Asia/Shanghai")).getValue();
    }

    static Lang oneOf(int number) {
        return number % 2 == 0 ? Lang.ZH : Lang.EN;
    }

    Plan plan(String id) {
        return plans.find(id).orElseThrow();
    }

    PlanEvaluation evaluate(Plan plan, int year) {
        return evaluate(plan, plan.head().district(), year);
    }

    PlanEvaluation evaluate(Plan plan, String unit, int year) {
        return ActorContext.asSystem("test", () -> evaluations.evaluate(plan, unit, year, Optional.empty()));
    }

    PlanEvaluation forPublic(Plan plan, int year, Optional<Instant> asOf) {
        return ActorContext.asSystem("test", () -> evaluations.forPublic(plan, year, asOf));
    }

    String get(Plan plan, String path, int year, Lang lang) {
        String address = path + "?plan=" + plan.id() + "&year=" + year + "&lang=" + (lang == Lang.ZH ? "zh" : "en");
        WebVisitor.Answer answer =
                Objects.requireNonNull(visitors.get(plan.id())).get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** As a reader sees it. */
    static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    static List<String> targets(Plan plan) {
        return plan.targets().stream().map(t -> t.id()).toList();
    }

    static List<String> indicators(Plan plan) {
        return plan.targets().stream().map(t -> t.indicator()).distinct().toList();
    }

    static void agree(SoftAssertions softly, List<TargetOnPage> said, Plan plan, Lang lang, int year) {
        for (TargetOnPage s : said) {
            s.faults(plan, lang)
                    .forEach(fault -> softly.fail(plan.id() + " " + year + " " + lang + " " + s.surface() + " "
                            + s.of().target().id() + ": " + fault));
        }
    }
}
