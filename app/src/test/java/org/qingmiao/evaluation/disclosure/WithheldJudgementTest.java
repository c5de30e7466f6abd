package org.qingmiao.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.TargetForecast;
import org.qingmiao.evaluation.live.InventedIndicators;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.indicator.IndicatorGrid;
import org.qingmiao.indicator.IndicatorValue;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.plan.compiler.TestPlans;
import org.qingmiao.platform.Text;

/**
 * What is taken from a judgement whose figure is withheld: the figure itself, and of all that is made from it whatever would
 * be another for another small count. What is the same for all of them stays.
 */
class WithheldJudgementTest {
    private static final Plan PLAN = TestPlans.of(TestPlans.TINY).current();
    private static final String UNIT = "liuxi";
    private static final Target TARGET = PLAN.target("N1").orElseThrow();
    private static final Indicator DEATHS = indicator("infant-deaths");
    private static final Indicator ENROLMENT = indicator("enrolment");
    private static final Text WHY = Text.same("as it is");

    private final InventedIndicators values = new InventedIndicators(PLAN, new SplittableRandom(1));
    private final List<Double> tried = new ArrayList<>();
    private Indicator shown = DEATHS;
    private Indicator judgedBy = DEATHS;
    private DoubleFunction<TargetState> state = count -> TargetState.ON_TRACK;
    private DoubleFunction<Text> reason = count -> WHY;
    private DoubleFunction<Double> due = count -> 4.0;
    private DoubleFunction<TargetForecast> forecast = count -> new TargetForecast.Past();

    private static Indicator indicator(String id) {
        return Objects.requireNonNull(PLAN.indicators().get(id));
    }

    @BeforeEach
    void threeDeathsOfAThousand() {
        values.give("infant-deaths", UNIT, 2021, 7, 1000);
        values.give("infant-deaths", UNIT, 2022, 3, 1000);
        values.give("enrolment", UNIT, 2021, 500, 520);
        values.give("enrolment", UNIT, 2022, 500, 520);
    }

    private IndicatorGrid grid() {
        return values.evaluate(PLAN.indicators().values(), List.of(UNIT), List.of(), Optional.empty());
    }

    private Judgement judged(IndicatorGrid grid) {
        IndicatorValue now = grid.value(shown.id(), UNIT, Period.year(2022));
        IndicatorValue judged = grid.value(judgedBy.id(), UNIT, Period.year(2022));
        double count = judged.numerator() == null ? 0 : judged.numerator();
        return new Judgement(
                TARGET,
                shown,
                judgedBy,
                2022,
                state.apply(count),
                reason.apply(count),
                now,
                judged,
                now.coverage(),
                IntStream.rangeClosed(2020, 2022)
                        .mapToObj(year -> point(grid, year, count))
                        .toList(),
                5.0,
                due.apply(count),
                forecast.apply(count),
                List.of());
    }

    /** The plan's own figure of 2020, then what the grid has. */
    private HistoryPoint point(IndicatorGrid grid, int year, double count) {
        boolean published = year == 2020;
        IndicatorValue v = grid.value(shown.id(), UNIT, Period.year(published ? 2021 : year));
        return new HistoryPoint(
                year,
                v.value(),
                v.lower(),
                v.upper(),
                v.numerator(),
                v.denominator(),
                year == 2022 ? due.apply(count) : null,
                published,
                true,
                1,
                year == 2022 ? state.apply(count) : TargetState.AT_RISK);
    }

    private Judgement forPublic(Map<Integer, Set<String>> withheld) {
        IndicatorGrid grid = grid();
        Judgement whole = judged(grid);
        return new WithheldJudgement(UNIT, withheld, grid, (target, supposed) -> {
                    tried.add(Objects.requireNonNull(supposed.value(judgedBy.id(), UNIT, Period.year(2022))
                            .numerator()));
                    return judged(supposed);
                })
                .of(whole);
    }

    private Judgement withheld(int year) {
        return forPublic(Map.of(year, Set.of("infant-deaths")));
    }

    private static HistoryPoint of(Judgement j, int year) {
        return j.history().stream().filter(p -> p.year() == year).findFirst().orElseThrow();
    }

    private static List<@Nullable Double> figures(HistoryPoint p) {
        return java.util.Arrays.asList(p.value(), p.lower(), p.upper(), p.numerator(), p.denominator());
    }

    @Test
    void where_nothing_of_it_is_withheld_it_stays_as_it_is() {
        assertThat(forPublic(Map.of())).isEqualTo(judged(grid()));
        assertThat(withheld(2023)).as("of a later year").isEqualTo(judged(grid()));
        assertThat(forPublic(Map.of(2022, Set.of("accidents"))))
                .as("of another")
                .isEqualTo(judged(grid()));
        assertThat(tried).isEmpty();
    }

    @Test
    void the_figure_goes_and_what_does_not_hang_on_it_stays() {
        Judgement j = withheld(2022);
        IndicatorValue now = Objects.requireNonNull(j.now());
        assertThat(java.util.Arrays.asList(now.value(), now.numerator(), now.denominator(), now.lower(), now.upper()))
                .containsOnlyNulls();
        assertThat(now.coverage()).isEqualTo(judged(grid()).coverage());
        assertThat(now.period()).isEqualTo(Period.year(2022));
        assertThat(j.judged()).isEqualTo(now);
        assertThat(j.isWithheld()).isTrue();
        assertThat(j.state()).isEqualTo(TargetState.ON_TRACK);
        assertThat(j.bound()).isEqualTo(5.0);
        assertThat(j.due()).isEqualTo(4.0);
        assertThat(j.forecast()).isEqualTo(new TargetForecast.Past());
        assertThat(j.reason()).as("it may name the figure").isEqualTo(Judgement.withheldReason(true, 2022));
    }

    @Test
    void in_the_history_the_year_goes_and_other_years_and_the_plans_own_figure_stay() {
        Judgement whole = judged(grid());
        Judgement j = withheld(2022);
        assertThat(figures(of(j, 2022))).containsOnlyNulls();
        assertThat(of(j, 2022).withheld()).isTrue();
        assertThat(of(j, 2022).state()).isEqualTo(TargetState.ON_TRACK);
        assertThat(of(j, 2022).due()).isEqualTo(4.0);
        assertThat(of(j, 2021)).isEqualTo(of(whole, 2021));
        assertThat(of(withheld(2020), 2020)).as("published by the plan").isEqualTo(of(whole, 2020));
    }

    @ParameterizedTest(name = "{0} of {1}: judged as {2} to {3} too")
    @CsvSource({"3, 1000, 1, 6", "1, 1000, 1, 4", "4, 1000, 1, 7", "12, 1000, 9, 15"})
    void every_count_that_must_stay_possible_is_tried(int count, int births, int least, int most) {
        values.give("infant-deaths", UNIT, 2022, count, births);
        withheld(2022);
        assertThat(tried)
                .containsExactlyElementsOf(IntStream.rangeClosed(least, most)
                        .mapToObj(n -> (double) n)
                        .toList());
    }

    @ParameterizedTest(name = "{0} of {1} children: judged as {2} to {3} too")
    @CsvSource({"3, 5, 1, 4", "3, 7, 1, 6", "3, 90, 1, 6", "5, 5, 2, 8"})
    void of_a_share_no_count_is_tried_that_would_be_all(int count, int children, int least, int most) {
        shown = ENROLMENT;
        judgedBy = ENROLMENT;
        values.give("enrolment", UNIT, 2022, count, children);
        forPublic(Map.of(2022, Set.of("enrolment")));
        assertThat(tried)
                .containsExactlyElementsOf(IntStream.rangeClosed(least, most)
                        .mapToObj(n -> (double) n)
                        .toList());
    }

    @Test
    void a_state_that_would_tell_the_count_goes_too() {
        state = count -> count <= 5 ? TargetState.ACHIEVED : TargetState.OFF_TRACK;
        Judgement j = withheld(2022);
        assertThat(j.state()).isEqualTo(TargetState.NO_DATA);
        assertThat(j.isStateWithheld()).isTrue();
        assertThat(of(j, 2022).state()).isEqualTo(TargetState.NO_DATA);
        assertThat(of(j, 2021).state()).as("does not hang on it").isEqualTo(TargetState.AT_RISK);
    }

    @Test
    void a_state_that_no_small_count_changes_stays() {
        state = count -> count <= 6 ? TargetState.ACHIEVED : TargetState.OFF_TRACK;
        assertThat(withheld(2022).state()).isEqualTo(TargetState.ACHIEVED);
    }

    @Test
    void what_is_due_and_what_is_to_come_go_where_they_would_tell_the_count() {
        due = count -> 10 - count;
        forecast = count -> new TargetForecast.TooFewData((int) count, 9);
        Judgement j = withheld(2022);
        assertThat(j.due()).isNull();
        assertThat(of(j, 2022).due()).isNull();
        assertThat(j.forecast()).isEqualTo(new TargetForecast.NotShown());
        assertThat(j.bound()).isEqualTo(5.0);
    }

    @Test
    void a_sentence_about_a_year_that_is_shown_goes_only_if_it_names_what_is_withheld() {
        judgedBy = DEATHS;
        shown = ENROLMENT;
        Judgement silent = forPublic(Map.of(2022, Set.of("infant-deaths")));
        assertThat(silent.now())
                .as("what is shown is not withheld")
                .isEqualTo(judged(grid()).now());
        assertThat(Objects.requireNonNull(silent.judged()).numerator()).isNull();
        assertThat(silent.reason()).isEqualTo(Judgement.withheldReason(false, 2022));
        Judgement earlier = withheld(2021);
        assertThat(earlier.now()).isEqualTo(judged(grid()).now());
        assertThat(earlier.reason()).as("the same whatever 2021 was").isEqualTo(WHY);
    }

    @Test
    void a_sentence_that_hangs_on_an_earlier_year_goes() {
        IndicatorGrid grid = grid();
        Judgement whole = judged(grid);
        Judgement j = new WithheldJudgement(UNIT, Map.of(2021, Set.of("infant-deaths")), grid, (target, supposed) -> {
                    reason = count -> Text.same("from "
                            + supposed.value("infant-deaths", UNIT, Period.year(2021))
                                    .numerator());
                    return judged(supposed);
                })
                .of(whole);
        assertThat(j.reason()).isEqualTo(Judgement.withheldReason(false, 2022));
        assertThat(figures(of(j, 2021))).containsOnlyNulls();
        assertThat(Objects.requireNonNull(j.now()).numerator())
                .as("this year is shown")
                .isEqualTo(3.0);
    }

    @Test
    void a_figure_that_is_not_known_has_no_others() {
        values.give("infant-deaths", UNIT, 2022, Double.NaN, Double.NaN);
        withheld(2022);
        assertThat(tried).isEmpty();
    }
}
