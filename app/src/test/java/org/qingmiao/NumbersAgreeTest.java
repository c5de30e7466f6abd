package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.qingmiao.evaluation.view.TargetRowComposer;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks through the pages, files and papers of every year of two districts' plans and derives each state, value and number
 * of a sentence again from the judgement behind it. What a surface says of a target is found by {@code data-target},
 * {@code data-state}, {@code data-value} and {@code data-reason}. A further surface is a line in {@link #surfaces}; a further
 * thing that must hold of a sentence is a method of {@link Sentence}.
 */
@SpringBootTest(
        classes = {Qingmiao.class, DemoServer.Setup.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "qingmiao.packs=../packs/beilun-2021-2025,src/test/packs/wanglan-2021-2030")
@SuppressWarnings("NullAway.Init") // set by Spring
class NumbersAgreeTest {
    private static final Pattern ROW = Pattern.compile(
            "<tr data-target=\"([^\"]+)\" data-state=\"([^\"]+)\">.*?data-reason>(.*?)</span>.*?data-value>(.*?)</b>",
            Pattern.DOTALL);
    private static final Pattern VERDICT = Pattern.compile(
            "<div class=\"verdict\" data-state=\"([^\"]+)\">.*?data-value>(.*?)</b>.*?<p>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("data-state=\"([^\"]+)\" data-count=\"(\\d+)\"");
    private static final Pattern PROMISE = Pattern.compile(
            "<div class=\"promise\" data-state=\"([^\"]+)\">.*?<p class=\"small dim\">(.*?)<a href=\"([^\"?]+)",
            Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    Plans plans;

    @Autowired
    PlanEvaluator evaluations;

    @Autowired
    Reports reports;

    @Autowired
    CellStore cells;

    private final Map<String, WebVisitor> visitors = new HashMap<>();

    @BeforeEach
    void late_values() {
        LateValues.of("wanglan-2021-2030").write(cells);
        visitors.put("beilun-2021-2025", WebVisitor.signedIn(port, "office"));
        visitors.put("wanglan-2021-2030", WebVisitor.signedIn(port, "office-wanglan"));
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

    /**
     * What a surface says of a target.
     *
     * @param value as printed, empty where the surface prints none
     * @param sentence empty where there is none
     */
    private record Said(String surface, Judgement of, String state, String value, String sentence, Lang lang) {}

    private PlanEvaluation evaluate(Plan plan, int year) {
        return ActorContext.asSystem(
                "test", () -> evaluations.evaluate(plan, plan.head().district(), year, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_surface_says_what_was_judged(String id, int year) {
        Plan plan = plans.find(id).orElseThrow();
        PlanEvaluation evaluation = evaluate(plan, year);
        SoftAssertions softly = new SoftAssertions();
        for (Lang lang : Lang.values()) {
            List<Said> said = surfaces(plan, year, evaluation, lang);
            assertThat(said.stream().map(s -> s.of().target().id()))
                    .containsAll(plan.targets().stream().map(t -> t.id()).toList());
            said.forEach(s -> {
                String where = id + " " + year + " " + lang + " " + s.surface() + " "
                        + s.of().target().id();
                softly.assertThat(s.state())
                        .as(where + ": state")
                        .isEqualTo(s.of().state().id());
                if (!s.value().isEmpty()) {
                    softly.assertThat(s.value()).as(where + ": value").isEqualTo(TargetRowComposer.value(s.of(), lang));
                }
                new Sentence(withoutUnit(s), s.of(), plan).faults().forEach(f -> softly.fail(where + ": " + f));
            });
        }
        softly.assertAll();
    }

    /** The thousands of a unit (per 1,000 people, 人/千名儿童, /10万) are no figures. */
    private static String withoutUnit(Said said) {
        return said.sentence()
                .replace(said.of().indicator().unit().sign().in(said.lang()), "")
                .replace(said.of().judgedBy().unit().sign().in(said.lang()), "");
    }

    private List<Said> surfaces(Plan plan, int year, PlanEvaluation evaluation, Lang lang) {
        List<Said> said = new ArrayList<>();
        for (String path : List.of("/indicators", "/")) {
            rows(get(plan, path, year, lang), path, evaluation, lang, said);
        }
        plan.targets().stream().map(t -> t.indicator()).distinct().forEach(indicator -> {
            String path = "/indicators/" + indicator;
            verdicts(get(plan, path, year, lang), path, evaluation, lang, said);
        });
        // A year that runs has no paper yet.
        if (year < thisYear()) {
            paper(plan, year, lang, said);
        }
        return said;
    }

    private String get(Plan plan, String path, int year, Lang lang) {
        String address = path + "?plan=" + plan.id() + "&year=" + year + "&lang=" + (lang == Lang.ZH ? "zh" : "en");
        WebVisitor.Answer answer =
                java.util.Objects.requireNonNull(visitors.get(plan.id())).get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    private static void rows(String body, String path, PlanEvaluation evaluation, Lang lang, List<Said> out) {
        Matcher row = ROW.matcher(body);
        while (row.find()) {
            out.add(new Said(
                    path, evaluation.of(row.group(1)), row.group(2), plain(row.group(4)), plain(row.group(3)), lang));
        }
    }

    private static void verdicts(String body, String path, PlanEvaluation evaluation, Lang lang, List<Said> out) {
        String indicator = path.substring(path.lastIndexOf('/') + 1);
        List<Judgement> judged = evaluation.judgements().stream()
                .filter(j -> j.indicator().id().equals(indicator))
                .toList();
        Matcher verdict = VERDICT.matcher(body);
        for (Judgement judgement : judged) {
            assertThat(verdict.find()).as(path).isTrue();
            out.add(new Said(path, judgement, verdict.group(1), plain(verdict.group(2)), "", lang));
        }
        assertThat(verdict.find()).as(path).isFalse();
    }

    /** The table of all targets behind the annual paper: a row each, in the plan's order. */
    private void paper(Plan plan, int year, Lang lang, List<Said> out) {
        // What is frozen says what was known then.
        Optional<Instant> asOf = reports.publication(plan, Report.Kind.ANNUAL, year)
                .filter(p -> p.isPublished() || p.state() == Publication.State.FROZEN)
                .map(Publication::asOf);
        PlanEvaluation evaluation = ActorContext.asSystem("test", () -> evaluations.forPublic(plan, year, asOf));
        String paper = get(plan, "/reports/annual/" + year + ".html", year, lang);
        int columns = 7 + year - plan.head().from() + 1;
        List<List<String>> rows = new ArrayList<>();
        Matcher row = Pattern.compile("<tr>(<td.*?)</tr>", Pattern.DOTALL).matcher(paper);
        while (row.find()) {
            List<String> found = new ArrayList<>();
            Matcher cell =
                    Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL).matcher(row.group(1));
            while (cell.find()) {
                found.add(plain(cell.group(1)));
            }
            if (found.size() == columns && found.getFirst().equals(Integer.toString(rows.size() + 1))) {
                rows.add(found);
            }
        }
        assertThat(rows)
                .as("annex of " + plan.id() + " " + year)
                .hasSize(plan.targets().size());
        Map<String, String> states = new HashMap<>();
        for (var targetState : org.qingmiao.evaluation.rule.TargetState.values()) {
            states.put(Messages.in(lang, "report.state." + targetState.id()), targetState.id());
        }
        for (int i = 0; i < rows.size(); i++) {
            Judgement judgement = evaluation.judgements().get(i);
            String word = rows.get(i).get(columns - 2);
            String asked = rows.get(i).get(columns - 3);
            assertThat(asked)
                    .as("what the annex says is asked of " + judgement.target().id())
                    .isEqualTo(TargetWording.of(plan, judgement.target()).in(lang));
            out.add(new Said("annex", judgement, states.getOrDefault(word, word), "", "", lang));
        }
    }

    /** Numbers and directions of a sentence about a target, derived again from what was judged. */
    private record Sentence(String words, Judgement of, Plan plan) {
        private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?");

        List<String> faults() {
            List<String> faults = new ArrayList<>();
            Matcher number = NUMBER.matcher(words);
            while (number.find()) {
                String printed = number.group().replaceAll(",$", "");
                if (!isKnown(new BigDecimal(printed.replace(",", "")))) {
                    faults.add("nothing that was judged is " + printed + " in: " + words);
                }
            }
            direction().ifPresent(faults::add);
            return faults;
        }

        private boolean isKnown(BigDecimal printed) {
            return printed.scale() == 0 && isYearOrRule(printed.intValue())
                    || JudgedNumbers.of(plan, of).stream()
                            .map(k -> BigDecimal.valueOf(Math.abs(k)))
                            .anyMatch(k -> k.setScale(printed.scale(), RoundingMode.HALF_UP)
                                            .compareTo(printed)
                                    == 0);
        }

        /** Years, and what the rules of judgement themselves name: levels of 95 and 80 %, 20 points behind. */
        private boolean isYearOrRule(int number) {
            return number >= plan.head().from() - 20 && number <= plan.head().to()
                    || List.of(95, 80, 20).contains(number);
        }

        /** Missing a bound by nothing cannot be: two equal figures and a difference contradict each other. */
        private Optional<String> direction() {
            Matcher number = NUMBER.matcher(words);
            while (number.find()) {
                String printed = number.group().replaceAll(",$", "");
                boolean zero = printed.matches("0(\\.0+)?");
                Double gap = of.gap();
                boolean differs = words.substring(0, number.start()).matches(".*(差|by |相差)$");
                if (zero && differs && gap != null && gap != 0) {
                    return Optional.of("differs by nothing: " + words);
                }
            }
            return Optional.empty();
        }
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
    void public_pages_and_open_data_say_one_thing(String id, int year) {
        Plan plan = plans.find(id).orElseThrow();
        String page = get(plan, "/public/indicators", year, Lang.EN);
        Map<String, String> onPage = new LinkedHashMap<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            onPage.put(row.group(1), row.group(2) + " " + figure(plain(row.group(4))));
        }
        Map<String, String> inFile = new LinkedHashMap<>();
        csv(get(plan, "/public/indicators.csv", year, Lang.EN))
                .forEach(line ->
                        inFile.put(line.get("id"), line.get("state") + " " + figure(line.getOrDefault("value", ""))));
        assertThat(inFile).isEqualTo(onPage);
        Matcher promise = PROMISE.matcher(get(plan, "/public", year, Lang.EN));
        while (promise.find()) {
            String state = promise.group(1);
            String indicator = promise.group(3).substring(promise.group(3).lastIndexOf('/') + 1);
            assertThat(plan.targets().stream()
                            .filter(t -> t.indicator().equals(indicator))
                            .map(t -> String.valueOf(onPage.get(t.id())))
                            .map(s -> s.substring(0, s.indexOf(' '))))
                    .as(indicator)
                    .contains(state);
        }
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
