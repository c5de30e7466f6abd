package org.qingmiao.evaluation.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.evaluation.view.PooledRate;
import org.qingmiao.indicator.IndicatorValue.Coverage;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Lang;

/** Plans judged on given values: what is said of streets, of the start, of few events. */
class JudgedPlanTest {
    @Test
    void a_street_below_the_level_is_not_hidden_by_the_average_of_all() {
        Plan plan = TestPlans.of(TestPlans.TINY, TestPlans.TINY_NEXT).current();
        InventedIndicators values = new InventedIndicators(plan, new SplittableRandom(1));
        values.give("home-visits", "liuxi", 2030, 930, 1000);
        values.give("home-visits", "north", 2030, 480, 500);
        values.give("home-visits", "south", 2030, 279, 290);
        values.give("home-visits", "hill", 2030, 860, 1000);
        values.give("home-visits", "harbour", 2030, 95, 100);
        Judgement j = values.evaluations()
                .evaluate(plan, "liuxi", 2030, Optional.empty())
                .of("V1");
        assertThat(j.state()).isEqualTo(TargetState.OFF_TRACK);
        assertThat(j.reason().zh()).contains("要求每个街道≥90%", "4个中3个达到", "最差的是山街", "86", "差4");
        assertThat(j.reason().en()).contains("3 of 4 reach it", "Hill");
        values.give("home-visits", "hill", 2030, 90, 100);
        assertThat(values.evaluations()
                        .evaluate(plan, "liuxi", 2030, Optional.empty())
                        .of("V1")
                        .state())
                .isEqualTo(TargetState.ACHIEVED);
        values.giveNothing("home-visits", "hill", 2030, new Coverage(0, 1, 1, 1));
        assertThat(values.evaluations()
                        .evaluate(plan, "liuxi", 2030, Optional.empty())
                        .of("V1")
                        .state())
                .isEqualTo(TargetState.NO_DATA);
    }

    @Test
    void neither_a_total_of_the_district_nor_rare_events_are_judged_at_a_street() {
        Plan plan = TestPlans.of(TestPlans.TINY).current();
        InventedIndicators values = new InventedIndicators(plan, new SplittableRandom(1));
        values.give("trained", "north", 2025, 60, Double.NaN);
        values.give("infant-deaths", "north", 2025, 3, 400);
        PlanEvaluation north = values.evaluations().evaluate(plan, "north", 2025, Optional.empty());
        for (String target : List.of("N5", "N1")) {
            assertThat(north.of(target).state()).isEqualTo(TargetState.NO_DATA);
            assertThat(north.of(target).now()).isNotNull();
            assertThat(north.of(target).reason().zh()).contains("不按下级单位评价");
        }
    }

    @Test
    void the_start_that_the_plan_prints_is_the_districts_and_not_a_streets() {
        Plan plan = TestPlans.of(TestPlans.TINY).current();
        InventedIndicators values = new InventedIndicators(plan, new SplittableRandom(1));
        for (int year = 2018; year <= 2022; year++) {
            values.give("places", "north", year, 10 + year - 2018, 10_000);
        }
        Judgement north = values.evaluations()
                .evaluate(plan, "north", 2022, Optional.empty())
                .of("N3");
        assertThat(north.history()).noneMatch(HistoryPoint::published);
        Target.Baseline printed = Objects.requireNonNull(north.target().baseline());
        assertThat(north.due()).isNotNull();
        assertThat(printed.value()).isEqualByComparingTo("1.93");
        assertThat(Objects.requireNonNull(north.due())).isLessThan(4.55 * 3 / 5);
    }

    @Test
    void few_events_may_be_chance_in_every_year_and_are_never_called_sampling() {
        Plan plan = TestPlans.of(TestPlans.TINY).current();
        InventedIndicators values = new InventedIndicators(plan, new SplittableRandom(1));
        values.giveNothing("infant-deaths", "liuxi", 2020, Coverage.NONE);
        values.give("infant-deaths", "liuxi", 2021, 4, 1000);
        values.give("infant-deaths", "liuxi", 2022, 6, 1000);
        Judgement j = values.evaluations()
                .evaluate(plan, "liuxi", 2022, Optional.empty())
                .of("N1");
        assertThat(j.state()).isEqualTo(TargetState.AT_RISK);
        assertThat(j.reason().zh()).contains("可能出于偶然");
        assertThat(j.ofFewEvents()).isTrue();
        assertThat(PooledRate.of(j, 3)).isEmpty();
        values.give("infant-deaths", "liuxi", 2020, 2, 1000);
        Judgement again = values.evaluations()
                .evaluate(plan, "liuxi", 2022, Optional.empty())
                .of("N1");
        PooledRate pooled = PooledRate.of(again, 3).orElseThrow();
        assertThat(pooled.words(again.indicator(), Lang.ZH).zh()).contains("2020–2022年合计12例", "合并率为4.0");
        assertThat(pooled.hidesNothing()).isFalse();
    }
}
