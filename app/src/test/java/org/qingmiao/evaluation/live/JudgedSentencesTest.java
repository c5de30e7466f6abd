package org.qingmiao.evaluation.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.rule.FewEvents;
import org.qingmiao.evaluation.rule.JudgementInput;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.view.IndicatorFigure;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Seeds;

/**
 * Every sentence that a judgement says, of every target, year and several units, on values that lie next to what is asked:
 * its printed figures are read back, and what it claims of them is worked out again.
 */
class JudgedSentencesTest {
    private static final List<Plan> PLANS = plans();
    private static final String N = "(-?[\\d,]+(?:\\.\\d+)?)[^\\d，。；（）]*?";

    private static List<Plan> plans() {
        List<Plan> plans = new ArrayList<>(
                TestPlans.of(TestPlans.TINY, TestPlans.TINY_NEXT).all());
        plans.addAll(TestPlans.of(TestPlans.BEILUN).all());
        return plans;
    }

    @Test
    void what_a_sentence_claims_of_its_figures_is_so() {
        Seeds.each(25, random -> {
            for (Plan plan : PLANS) {
                PlanEvaluator planEvaluator = new InventedIndicators(plan, random).evaluations();
                List<String> units = new ArrayList<>(List.of(plan.head().district()));
                plan.units().stream()
                        .filter(u -> u.kind().equals("street"))
                        .limit(2)
                        .map(OrgUnit::id)
                        .forEach(units::add);
                for (String unit : units) {
                    for (int year = plan.head().from(); year <= plan.head().to(); year++) {
                        PlanEvaluation evaluation = planEvaluator.evaluate(plan, unit, year, Optional.empty());
                        evaluation.judgements().forEach(JudgedSentencesTest::check);
                    }
                }
            }
        });
    }

    private static void check(Judgement j) {
        String zh = plain(j, j.reason().in(Lang.ZH), Lang.ZH);
        String en = plain(j, j.reason().in(Lang.EN), Lang.EN);
        String about = j.target().id() + " " + j.year() + " " + j.state() + "\n"
                + j.reason().zh() + "\n" + j.reason().en();
        assertThat(zh)
                .as(about)
                .isNotBlank()
                .doesNotContain("{", "null", "NaN")
                .doesNotContainPattern("差0(\\.0+)?(?![\\d.])");
        assertThat(en)
                .as(about)
                .isNotBlank()
                .doesNotContain("{", "null", "NaN")
                .doesNotContainPattern("gap (of|is) 0(\\.0+)?(?![\\d.])");
        if (!j.parts().isEmpty()) {
            each(j, zh, about);
            j.parts().forEach(JudgedSentencesTest::check);
            return;
        }
        coverage(j, zh, about);
        languages(zh, en, about);
        relations(zh, about);
        states(j, zh, about);
        shown(j, about);
        says(j);
    }

    /** Without what belongs to a unit of measure, whose digits are no figures. */
    private static String plain(Judgement j, String sentence, Lang lang) {
        String plain = sentence;
        for (var indicator : List.of(j.indicator(), j.judgedBy())) {
            String sign = indicator.unit().sign().in(lang);
            plain = sign.matches(".*[\\d/].*") ? plain.replace(sign, "") : plain;
        }
        return plain;
    }

    private static void each(Judgement j, String zh, String about) {
        long reached = j.parts().stream()
                .filter(p -> p.state() == TargetState.ACHIEVED)
                .count();
        boolean open = j.parts().stream().allMatch(p -> p.state() == TargetState.NO_DATA);
        assertThat(j.state())
                .as(about)
                .isEqualTo(EachUnitJudgement.worst(
                        j.parts().stream().map(Judgement::state).toList()));
        assertThat(zh)
                .as(about)
                .contains(
                        open
                                ? j.parts().size() + "个都没有"
                                : reached == j.parts().size()
                                        ? j.parts().size() + "个全部达到"
                                        : j.parts().size() + "个中" + reached + "个达到");
    }

    /** Neither a value nor a verdict, nor a point of a line, rests on reports of which some are missing. */
    private static void coverage(Judgement j, String zh, String about) {
        if (j.judgedDirectly() && !j.coverage().complete()) {
            assertThat(j.state()).as(about).isEqualTo(TargetState.NO_DATA);
            assertThat(zh).as(about).contains("应报3份、已报2份");
            assertThat(j.now()).as(about).isNull();
            assertThat(j.history().getLast().value()).as(about).isNull();
            assertThat(j.forecast()).as(about).isNotInstanceOf(TargetForecast.Expected.class);
        }
        if (j.judged() == null) {
            assertThat(j.state()).as(about).isEqualTo(TargetState.NO_DATA);
        }
    }

    /** Both languages name the same figures and the same direction. */
    private static void languages(String zh, String en, String about) {
        assertThat(figures(en)).as(about).containsExactlyInAnyOrderElementsOf(figures(zh));
        Map.of(
                        "低于起点", "below the start",
                        "高于起点", "above the start",
                        "提前达到", "reached early",
                        "符合时序进度", "in time",
                        "20个百分点以上", "more than 20 percentage points",
                        "仍在上升", "still rising",
                        "不再上升", "no longer rising",
                        "无法评价", "cannot be judged")
                .forEach((ours, theirs) ->
                        assertThat(en.contains(theirs)).as(about + "\n" + ours).isEqualTo(zh.contains(ours)));
    }

    private static List<BigDecimal> figures(String sentence) {
        return Pattern.compile("[\\d,]*\\d(?:\\.\\d+)?")
                .matcher(sentence)
                .results()
                .map(r -> number(r.group()).stripTrailingZeros())
                .toList();
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(",", "").replace("−", "-"));
    }

    private interface Claim {
        boolean holds(List<BigDecimal> figures);
    }

    private record Wording(String pattern, Claim claim) {}

    /** What each wording claims of the figures that stand in it. */
    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "年为" + N + "，未达到目标" + N + "，差" + N + "。",
                    f -> gap(f) && f.get(2).signum() > 0),
            new Wording(
                    "年为" + N + "，又越过了" + N + "，差" + N + "。",
                    f -> gap(f) && f.get(2).signum() > 0),
            new Wording(
                    "年为" + N + "，未达到" + N + "，但95%区间含目标值：相差" + N + "可能",
                    f -> gap(f) && f.get(2).signum() > 0),
            new Wording("年为" + N + "，与限值" + N + "相等", f -> compare(f) == 0),
            new Wording("年为" + N + "，低于起点" + N + "[，。]", f -> compare(f) < 0),
            new Wording("年为" + N + "，高于起点" + N + "[，。]", f -> compare(f) > 0),
            new Wording("年为" + N + "，与起点" + N + "相同", f -> compare(f) == 0),
            new Wording("年为" + N + "，不高于当年应达的" + N + "。", f -> compare(f) <= 0),
            new Wording("年为" + N + "，高于当年应达的" + N + "（", f -> compare(f) > 0),
            new Wording("应走完" + N + "，实际走完" + N + "，慢20个百分点以上", f -> behind(f) > 0),
            new Wording("应走完" + N + "，实际走完" + N + "，略慢", f -> behind(f) <= 0 && compare(f) > 0));

    private static boolean gap(List<BigDecimal> f) {
        return f.get(0).subtract(f.get(1)).abs().compareTo(f.get(2)) == 0;
    }

    private static int compare(List<BigDecimal> f) {
        return f.get(0).compareTo(f.get(1));
    }

    private static int behind(List<BigDecimal> f) {
        return f.get(0).subtract(f.get(1)).compareTo(BigDecimal.valueOf(20));
    }

    private static void relations(String zh, String about) {
        for (Wording wording : WORDINGS) {
            Matcher matcher = Pattern.compile(wording.pattern()).matcher(zh);
            if (matcher.find()) {
                List<BigDecimal> figures = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    figures.add(number(matcher.group(i)));
                }
                assertThat(wording.claim().holds(figures))
                        .as(about + "\n" + figures)
                        .isTrue();
            }
        }
    }

    /** Which states a wording may stand with. */
    private static final Map<String, List<TargetState>> STATES = Map.ofEntries(
            Map.entry("无法评价", List.of(TargetState.NO_DATA)),
            Map.entry("无法判断趋势", List.of(TargetState.NO_DATA)),
            Map.entry("不按下级单位评价", List.of(TargetState.NO_DATA)),
            Map.entry("达到目标（", List.of(TargetState.ACHIEVED)),
            Map.entry("目标水平以内", List.of(TargetState.ACHIEVED)),
            Map.entry("目标范围以内", List.of(TargetState.ACHIEVED)),
            Map.entry("应得者全部得到", List.of(TargetState.ACHIEVED)),
            Map.entry("未达到", List.of(TargetState.AT_RISK, TargetState.OFF_TRACK)),
            Map.entry("又越过了", List.of(TargetState.OFF_TRACK)),
            Map.entry("符合时序进度", List.of(TargetState.ON_TRACK)),
            Map.entry("慢20个百分点以上", List.of(TargetState.OFF_TRACK)),
            Map.entry("略慢", List.of(TargetState.AT_RISK)),
            Map.entry("可能出于", List.of(TargetState.AT_RISK)),
            Map.entry("没有得到控制", List.of(TargetState.OFF_TRACK)),
            Map.entry("尚不能断定", List.of(TargetState.AT_RISK)),
            Map.entry("不再上升", List.of(TargetState.ON_TRACK, TargetState.ACHIEVED)),
            Map.entry("只有", List.of(TargetState.AT_RISK, TargetState.OFF_TRACK)));

    private static void states(Judgement j, String zh, String about) {
        STATES.forEach((words, states) -> {
            if (zh.contains(words)) {
                assertThat(j.state()).as(about + "\n" + words).isIn(states);
            }
        });
        assertThat(zh.contains("出于抽样") && FewEvents.areCountedBy(j.judgedBy()))
                .as(about)
                .isFalse();
    }

    /** In a row the value looks like what is asked only if it is that. */
    private static void shown(Judgement j, String about) {
        Double value = j.now() == null ? null : j.now().value();
        Double bound = j.bound();
        if (value != null && bound != null && j.judgedDirectly()) {
            boolean alike = j.figures().number(value).equals(j.figures().number(bound));
            assertThat(alike).as(about).isEqualTo(JudgementInput.same(value, bound));
        }
    }

    private static void says(Judgement j) {
        Matcher change = Pattern.compile("从" + N + "(升|降)到" + N + "。")
                .matcher(plain(j, new IndicatorFigure(j, Lang.ZH).says().zh(), Lang.ZH));
        if (change.find()) {
            int way = number(change.group(3)).compareTo(number(change.group(1)));
            assertThat(way).as(change.group()).isEqualTo(change.group(2).equals("升") ? 1 : -1);
        }
    }
}
