package org.qingmiao.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.reporting.progress.ProgressReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks through the pages, files and papers of every year of two districts' plans and derives each state, value and number
 * of a sentence again from the judgement behind it. What a surface says of a target is read by {@link TargetOnPage}, what a
 * paper says by {@link PaperSentences}; what must hold of a sentence stands in {@link JudgedSentence}.
 */
@TwoPlansServer
@SuppressWarnings("NullAway.Init") // set by Spring
class NumbersAgreeTest {
    private static final Pattern COUNT = Pattern.compile("data-state=\"([^\"]+)\" data-count=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    @Autowired
    PlanEvaluator evaluations;

    @Autowired
    Reports reports;

    @Autowired
    ProgressReports progressReports;

    @Autowired
    OrgUnits tree;

    @Autowired
    TestDatabase database;

    private TwoPlans two;

    @BeforeEach
    void late_values() {
        two = TwoPlans.on(server, port);
    }

    /** Of years that have ended; of plans that have, the final one. */
    static Stream<Arguments> papers() {
        int last = Math.min(TwoPlans.thisYear() - 1, 2030);
        return Stream.of(
                        IntStream.rangeClosed(2021, 2025)
                                .mapToObj(y -> Arguments.of("beilun-2021-2025", Report.Kind.ANNUAL, y)),
                        IntStream.rangeClosed(2021, last)
                                .mapToObj(y -> Arguments.of("wanglan-2021-2030", Report.Kind.ANNUAL, y)),
                        Stream.of(Arguments.of("beilun-2021-2025", Report.Kind.FINAL, 2025)))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("org.qingmiao.agreement.TwoPlans#years")
    void every_surface_says_what_was_judged(String id, int year) {
        Plan plan = two.plan(id);
        PlanEvaluation evaluation = two.evaluate(plan, year);
        SoftAssertions softly = new SoftAssertions();
        for (Lang lang : Lang.values()) {
            List<TargetOnPage> said = new ArrayList<>();
            for (String path : List.of("/indicators", "/")) {
                said.addAll(TargetOnPage.rows(path, two.get(plan, path, year, lang), evaluation));
            }
            assertThat(said.stream().map(s -> s.of().target().id())).containsAll(TwoPlans.targets(plan));
            for (String indicator : TwoPlans.indicators(plan)) {
                String path = "/indicators/" + indicator;
                said.addAll(TargetOnPage.verdicts(path, two.get(plan, path, year, lang), evaluation));
            }
            TwoPlans.agree(softly, said, plan, lang, year);
        }
        softly.assertAll();
    }

    /** Of a unit: the targets that it answers for, judged in the district; and all targets on its own values. */
    @ParameterizedTest
    @MethodSource("org.qingmiao.agreement.TwoPlans#years")
    void the_page_of_a_unit_says_what_was_judged(String id, int year) {
        Plan plan = two.plan(id);
        PlanEvaluation district = two.evaluate(plan, year);
        SoftAssertions softly = new SoftAssertions();
        int own = 0;
        List<OrgUnit> units = tree.tree().children(plan.head().district());
        for (int i = 0; i < units.size(); i++) {
            // Each in one language: that both say the same is shown of single sentences.
            own += ofUnit(softly, plan, district, units.get(i), TwoPlans.oneOf(i + year));
        }
        if (year < TwoPlans.thisYear()) {
            assertThat(own).as("targets judged in parts of the district").isPositive();
        }
        softly.assertAll();
    }

    /** How many targets are judged on its own values. */
    private int ofUnit(SoftAssertions softly, Plan plan, PlanEvaluation district, OrgUnit unit, Lang lang) {
        int year = district.year();
        String path = "/units/" + unit.id();
        String page = two.get(plan, path, year, lang);
        int begin = page.indexOf("<h2>" + Messages.in(lang, "home.unit.own", year));
        String above = begin < 0 ? page : page.substring(0, begin);
        TwoPlans.agree(softly, TargetOnPage.rows(path, above, district), plan, lang, year);
        PlanEvaluation own = two.evaluate(plan, unit.id(), year);
        List<TargetOnPage> said = TargetOnPage.rows(path, begin < 0 ? "" : page.substring(begin), own);
        TwoPlans.agree(softly, said, plan, lang, year);
        return said.size();
    }

    /** What is printed is of the newest paper that stands; where there is none, of what is known now. */
    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_says_what_was_judged(String id, Report.Kind kind, int year) {
        Plan plan = two.plan(id);
        Optional<Publication> standing = reports.publication(plan, kind, year)
                .filter(p -> p.isPublished() || p.state() == Publication.State.FROZEN);
        Optional<Instant> asOf = standing.map(Publication::asOf);
        int corrections = standing.filter(Publication::isPublished)
                .map(p -> ActorContext.asSystem(
                        "test", () -> reports.correctedSince(p).size()))
                .orElse(0);
        PlanEvaluation evaluation = two.forPublic(plan, year, asOf);
        SoftAssertions softly = new SoftAssertions();
        // One language a year, both of the final one: that both say the same is shown of single sentences.
        List<Lang> langs = kind == Report.Kind.FINAL ? List.of(Lang.values()) : List.of(TwoPlans.oneOf(year));
        for (Lang lang : langs) {
            String path = "/reports/" + kind.id() + "/" + year + ".html";
            String paper = two.get(plan, path, year, lang);
            annex(softly, plan, evaluation, paper, lang);
            sentences(plan, evaluation, asOf, corrections, lang)
                    .faults(paper)
                    .forEach(fault -> softly.fail(path + " " + lang + ": " + fault));
        }
        softly.assertAll();
    }

    private PaperSentences sentences(
            Plan plan, PlanEvaluation evaluation, Optional<Instant> asOf, int corrections, Lang lang) {
        int year = evaluation.year();
        List<String> parts = tree.tree().children(plan.head().district()).stream()
                .map(OrgUnit::id)
                .toList();
        return ActorContext.asSystem(
                "test",
                () -> new PaperSentences(
                        evaluation,
                        evaluations.evaluate(plan, parts, year, asOf),
                        progressReports.of(plan, year, asOf),
                        tree.tree(),
                        new OwedReports(plan, tree.tree(), database).owed(year),
                        new OwedReports(plan, tree.tree(), database).received(year, asOf),
                        corrections,
                        lang));
    }

    /** The table of all targets behind a paper: a row each, in the plan's order. */
    private static void annex(SoftAssertions softly, Plan plan, PlanEvaluation evaluation, String paper, Lang lang) {
        int columns = 7 + evaluation.year() - plan.head().from() + 1;
        List<List<String>> rows = TargetOnPage.numberedRows(paper, columns);
        assertThat(rows).as("annex of " + plan.id()).hasSize(plan.targets().size());
        for (int i = 0; i < rows.size(); i++) {
            Judgement judgement = evaluation.judgements().get(i);
            softly.assertThat(rows.get(i).get(columns - 2))
                    .as("state in the annex: " + judgement.target().id())
                    .isEqualTo(Messages.in(
                            lang, "report.state." + judgement.state().id()));
            softly.assertThat(rows.get(i).get(columns - 3))
                    .as("asked in the annex: " + judgement.target().id())
                    .isEqualTo(TargetWording.of(plan, judgement.target()).in(lang));
        }
    }

    /** Counted again from the cells themselves: one for each element, unit that keeps it and period. */
    @ParameterizedTest
    @MethodSource("org.qingmiao.agreement.TwoPlans#years")
    void reports_owed_and_received_are_those_of_every_element_unit_and_period(String id, int year) {
        Plan plan = two.plan(id);
        OwedReports counted = new OwedReports(plan, tree.tree(), database);
        JsonNode api = JsonMapper.shared().readTree(two.get(plan, "/api/v1/attainment", year, Lang.EN));
        assertThat(api.get("reportsOwed").longValue())
                .isEqualTo(counted.owed(year))
                .isPositive();
        assertThat(api.get("reportsReceived").longValue()).isEqualTo(counted.received(year, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("org.qingmiao.agreement.TwoPlans#years")
    void the_bar_of_states_counts_alike_on_each_page_and_in_each_language(String id, int year) {
        Plan plan = two.plan(id);
        Attainment attainment = two.evaluate(plan, year).attainment();
        Map<String, Integer> counted = new LinkedHashMap<>();
        Attainment.ORDER.stream()
                .filter(targetState -> attainment.in(targetState) > 0)
                .forEach(targetState -> counted.put(targetState.id(), attainment.in(targetState)));
        Map<String, Integer> overview = counts(two.get(plan, "/", year, Lang.ZH));
        assertThat(overview).isNotEmpty().isEqualTo(counted);
        assertThat(counts(two.get(plan, "/", year, Lang.EN))).isEqualTo(overview);
        assertThat(counts(two.get(plan, "/indicators", year, Lang.ZH)))
                .as("list")
                .isEqualTo(overview);
    }

    private static Map<String, Integer> counts(String body) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher count = COUNT.matcher(body);
        while (count.find()) {
            counts.merge(count.group(1), Integer.parseInt(count.group(2)), Integer::sum);
        }
        return counts;
    }

    @Test
    void a_late_value_closes_its_gap_and_a_correction_moves_the_rate() {
        Plan plan = two.plan("wanglan-2021-2030");
        Judgement places = two.evaluate(plan, 2022).of("T03");
        assertThat(places.now()).isNotNull();
        assertThat(places.valueYear()).isEqualTo(2022);
        Judgement silent = two.evaluate(plan, 2023).of("T03");
        assertThat(silent.history().stream().filter(p -> p.year() == 2023).allMatch(p -> p.value() == null))
                .isTrue();
    }
}
