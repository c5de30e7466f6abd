package org.qingmiao.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
import org.qingmiao.DemoServer;
import org.qingmiao.LateValues;
import org.qingmiao.Qingmiao;
import org.qingmiao.WebVisitor;
import org.qingmiao.evaluation.Attainment;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.TargetWording;
import org.qingmiao.evaluation.report.Report;
import org.qingmiao.evaluation.report.publication.Publication;
import org.qingmiao.evaluation.report.publication.Publications;
import org.qingmiao.evaluation.report.publication.Reports;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.reporting.progress.ProgressReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks through the pages, files and papers of every year of two districts' plans and derives each state, value and number
 * of a sentence again from the judgement behind it. What a surface says of a target is read by {@link TargetOnPage}, what a
 * paper says by {@link PaperSentences}; what must hold of a sentence stands in {@link JudgedSentence}.
 */
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=../packs/beilun-2021-2025,src/test/packs/wanglan-2021-2030")
@SuppressWarnings("NullAway.Init") // set by Spring
class NumbersAgreeTest {
    private static final Pattern COUNT = Pattern.compile("data-state=\"([^\"]+)\" data-count=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Plans plans;

    @Autowired
    PlanEvaluator evaluations;

    @Autowired
    Reports reports;

    @Autowired
    Publications publications;

    @Autowired
    ProgressReports progressReports;

    @Autowired
    OrgUnits tree;

    @Autowired
    TestDatabase database;

    @Autowired
    CellStore cells;

    private final Map<String, WebVisitor> visitors = new HashMap<>();

    @BeforeEach
    void late_values() {
        LateValues.of("wanglan-2021-2030").write(cells);
        visitors.put("beilun-2021-2025", WebVisitor.signedIn(port, "office"));
        visitors.put("wanglan-2021-2030", WebVisitor.signedIn(port, "office-wanglan"));
    }

    /** Of years that have ended; of plans that have, the final one. */
    static Stream<Arguments> papers() {
        int last = Math.min(thisYear() - 1, 2030);
        return Stream.of(
                        IntStream.rangeClosed(2021, 2025)
                                .mapToObj(y -> Arguments.of("beilun-2021-2025", Report.Kind.ANNUAL, y)),
                        IntStream.rangeClosed(2021, last)
                                .mapToObj(y -> Arguments.of("wanglan-2021-2030", Report.Kind.ANNUAL, y)),
                        Stream.of(Arguments.of("beilun-2021-2025", Report.Kind.FINAL, 2025)))
                .flatMap(s -> s);
    }

    private static Lang oneOf(int number) {
        return number % 2 == 0 ? Lang.ZH : Lang.EN;
    }

    private static int thisYear() {
        return Year.now(ZoneId.of("Asia/Shanghai")).getValue();
    }

    /** Of both plans, so far as they have begun. */
    static Stream<Arguments> years() {
        return Stream.of(
                        IntStream.rangeClosed(2021, 2025).mapToObj(y -> Arguments.of("beilun-2021-2025", y)),
                        IntStream.rangeClosed(
                                        2021,
                                        Math.min(
                                                Year.now(ZoneId.of("Asia/Shanghai"))
                                                        .getValue(),
                                                2030))
                                .mapToObj(y -> Arguments.of("wanglan-2021-2030", y)))
                .flatMap(s -> s);
    }

    private PlanEvaluation evaluate(Plan plan, int year) {
        return evaluate(plan, plan.head().district(), year);
    }

    private PlanEvaluation evaluate(Plan plan, String unit, int year) {
        return ActorContext.asSystem("test", () -> evaluations.evaluate(plan, unit, year, Optional.empty()));
    }

    private PlanEvaluation forPublic(Plan plan, int year, Optional<Instant> asOf) {
        return ActorContext.asSystem("test", () -> evaluations.forPublic(plan, year, asOf));
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_surface_says_what_was_judged(String id, int year) {
        Plan plan = plans.find(id).orElseThrow();
        PlanEvaluation evaluation = evaluate(plan, year);
        SoftAssertions softly = new SoftAssertions();
        for (Lang lang : Lang.values()) {
            List<TargetOnPage> said = new ArrayList<>();
            for (String path : List.of("/indicators", "/")) {
                said.addAll(TargetOnPage.rows(path, get(plan, path, year, lang), evaluation));
            }
            assertThat(said.stream().map(s -> s.of().target().id())).containsAll(targets(plan));
            for (String indicator : indicators(plan)) {
                String path = "/indicators/" + indicator;
                said.addAll(TargetOnPage.verdicts(path, get(plan, path, year, lang), evaluation));
            }
            agree(softly, said, plan, lang, year);
        }
        softly.assertAll();
    }

    private static List<String> targets(Plan plan) {
        return plan.targets().stream().map(t -> t.id()).toList();
    }

    private static List<String> indicators(Plan plan) {
        return plan.targets().stream().map(t -> t.indicator()).distinct().toList();
    }

    private static void agree(SoftAssertions softly, List<TargetOnPage> said, Plan plan, Lang lang, int year) {
        for (TargetOnPage s : said) {
            s.faults(plan, lang)
                    .forEach(fault -> softly.fail(plan.id() + " " + year + " " + lang + " " + s.surface() + " "
                            + s.of().target().id() + ": " + fault));
        }
    }

    /** Of a unit: the targets that it answers for, judged in the district; and all targets on its own values. */
    @ParameterizedTest
    @MethodSource("years")
    void the_page_of_a_unit_says_what_was_judged(String id, int year) {
        Plan plan = plans.find(id).orElseThrow();
        PlanEvaluation district = evaluate(plan, year);
        SoftAssertions softly = new SoftAssertions();
        int own = 0;
        List<OrgUnit> units = tree.tree().children(plan.head().district());
        for (int i = 0; i < units.size(); i++) {
            // Each in one language: that both say the same is shown of single sentences.
            own += ofUnit(softly, plan, district, units.get(i), oneOf(i + year));
        }
        if (year < thisYear()) {
            assertThat(own).as("targets judged in parts of the district").isPositive();
        }
        softly.assertAll();
    }

    /** How many targets are judged on its own values. */
    private int ofUnit(SoftAssertions softly, Plan plan, PlanEvaluation district, OrgUnit unit, Lang lang) {
        int year = district.year();
        String path = "/units/" + unit.id();
        String page = get(plan, path, year, lang);
        int begin = page.indexOf("<h2>" + Messages.in(lang, "home.unit.own", year));
        String above = begin < 0 ? page : page.substring(0, begin);
        agree(softly, TargetOnPage.rows(path, above, district), plan, lang, year);
        PlanEvaluation own = evaluate(plan, unit.id(), year);
        List<TargetOnPage> said = TargetOnPage.rows(path, begin < 0 ? "" : page.substring(begin), own);
        agree(softly, said, plan, lang, year);
        return said.size();
    }

    /** What is printed is of the newest paper that stands; where there is none, of what is known now. */
    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_says_what_was_judged(String id, Report.Kind kind, int year) {
        Plan plan = plans.find(id).orElseThrow();
        Optional<Publication> standing = reports.publication(plan, kind, year)
                .filter(p -> p.isPublished() || p.state() == Publication.State.FROZEN);
        Optional<Instant> asOf = standing.map(Publication::asOf);
        int corrections = standing.filter(Publication::isPublished)
                .map(p -> ActorContext.asSystem(
                        "test", () -> reports.correctedSince(p).size()))
                .orElse(0);
        PlanEvaluation evaluation = forPublic(plan, year, asOf);
        SoftAssertions softly = new SoftAssertions();
        // One language a year, both of the final one: that both say the same is shown of single sentences.
        List<Lang> langs = kind == Report.Kind.FINAL ? List.of(Lang.values()) : List.of(oneOf(year));
        for (Lang lang : langs) {
            String path = "/reports/" + kind.id() + "/" + year + ".html";
            String paper = get(plan, path, year, lang);
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
    @MethodSource("years")
    void reports_owed_and_received_are_those_of_every_element_unit_and_period(String id, int year) {
        Plan plan = plans.find(id).orElseThrow();
        OwedReports counted = new OwedReports(plan, tree.tree(), database);
        JsonNode api = JsonMapper.shared().readTree(get(plan, "/api/v1/attainment", year, Lang.EN));
        assertThat(api.get("reportsOwed").longValue())
                .isEqualTo(counted.owed(year))
                .isPositive();
        assertThat(api.get("reportsReceived").longValue()).isEqualTo(counted.received(year, Optional.empty()));
    }

    private String get(Plan plan, String path, int year, Lang lang) {
        String address = path + "?plan=" + plan.id() + "&year=" + year + "&lang=" + (lang == Lang.ZH ? "zh" : "en");
        WebVisitor.Answer answer =
                java.util.Objects.requireNonNull(visitors.get(plan.id())).get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_bar_of_states_counts_alike_on_each_page_and_in_each_language(String id, int year) {
        Plan plan = plans.find(id).orElseThrow();
        Attainment attainment = evaluate(plan, year).attainment();
        Map<String, Integer> counted = new LinkedHashMap<>();
        Attainment.ORDER.stream()
                .filter(targetState -> attainment.in(targetState) > 0)
                .forEach(targetState -> counted.put(targetState.id(), attainment.in(targetState)));
        Map<String, Integer> overview = counts(get(plan, "/", year, Lang.ZH));
        assertThat(overview).isNotEmpty().isEqualTo(counted);
        assertThat(counts(get(plan, "/", year, Lang.EN))).isEqualTo(overview);
        assertThat(counts(get(plan, "/indicators", year, Lang.ZH))).as("list").isEqualTo(overview);
    }

    private static Map<String, Integer> counts(String body) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher count = COUNT.matcher(body);
        while (count.find()) {
            counts.merge(count.group(1), Integer.parseInt(count.group(2)), Integer::sum);
        }
        return counts;
    }

    /** Published years are judged as of their freezing; whatever is published says one thing of a target. */
    @ParameterizedTest
    @MethodSource("years")
    void public_pages_and_open_data_say_what_was_judged(String id, int year) {
        Plan plan = plans.find(id).orElseThrow();
        NavigableMap<Integer, Publication> published =
                ActorContext.asSystem("test", () -> publications.published(plan));
        if (!published.containsKey(year)) {
            assertThat(get(plan, "/public/indicators", year, Lang.EN)).doesNotContain("data-year=\"" + year + "\"");
            return;
        }
        Optional<Instant> asOf = Optional.of(
                java.util.Objects.requireNonNull(published.get(year)).asOf());
        PlanEvaluation evaluation = forPublic(plan, year, asOf);
        SoftAssertions softly = new SoftAssertions();
        for (Lang lang : Lang.values()) {
            List<TargetOnPage> said = new ArrayList<>(
                    TargetOnPage.rows("/public/indicators", get(plan, "/public/indicators", year, lang), evaluation));
            assertThat(said).hasSize(plan.targets().size());
            for (String indicator : indicators(plan)) {
                String path = "/public/indicators/" + indicator;
                said.addAll(TargetOnPage.verdicts(path, get(plan, path, year, lang), evaluation));
            }
            List<TargetOnPage> promises = TargetOnPage.promises(get(plan, "/public", year, lang), evaluation);
            assertThat(promises).isNotEmpty();
            said.addAll(promises);
            agree(softly, said, plan, lang, year);
        }
        softly.assertAll();
        openData(plan, year);
        OwedReports counted = new OwedReports(plan, tree.tree(), database);
        assertThat(get(plan, "/public", year, Lang.ZH))
                .contains("应报" + counted.owed(year) + "个数，收到" + counted.received(year, asOf) + "个");
    }

    private void openData(Plan plan, int year) {
        Map<String, String> onPage = new LinkedHashMap<>();
        TargetOnPage.raw(get(plan, "/public/indicators", year, Lang.EN))
                .forEach((target, stateAndValue) ->
                        onPage.put(target, stateAndValue.getFirst() + " " + figure(stateAndValue.getLast())));
        Map<String, String> inFile = new LinkedHashMap<>();
        csv(get(plan, "/public/indicators.csv", year, Lang.EN))
                .forEach(line ->
                        inFile.put(line.get("id"), line.get("state") + " " + figure(line.getOrDefault("value", ""))));
        assertThat(inFile).isEqualTo(onPage);
    }

    /** The number of a printed value, without its unit; nothing where it is not known. */
    private static String figure(String printed) {
        Matcher number = Pattern.compile("\\d[\\d,]*(\\.\\d+)?").matcher(printed);
        return number.find() ? number.group().replace(",", "") : "";
    }

    private static List<Map<String, String>> csv(String text) {
        List<Map<String, String>> lines = new ArrayList<>();
        de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofNamedCsvRecord(text)
                .forEach(r -> lines.add(r.getFieldsAsMap()));
        return lines;
    }

    @Test
    void a_late_value_closes_its_gap_and_a_correction_moves_the_rate() {
        Plan plan = plans.find("wanglan-2021-2030").orElseThrow();
        Judgement places = evaluate(plan, 2022).of("T03");
        assertThat(places.now()).isNotNull();
        assertThat(places.valueYear()).isEqualTo(2022);
        Judgement silent = evaluate(plan, 2023).of("T03");
        assertThat(silent.history().stream().filter(p -> p.year() == 2023).allMatch(p -> p.value() == null))
                .isTrue();
    }
}
