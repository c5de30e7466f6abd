package org.qingmiao.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.evaluation.ElementCounts;
import org.qingmiao.evaluation.HistoryPoint;
import org.qingmiao.evaluation.Judgement;
import org.qingmiao.evaluation.PlanEvaluation;
import org.qingmiao.evaluation.PlanEvaluator;
import org.qingmiao.evaluation.rule.TargetState;
import org.qingmiao.indicator.IndicatorEvaluator;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Formula;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Target;
import org.qingmiao.plan.loaded.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Attacks everything that is published: pages, charts, open data, papers in every format, of all published years. No count
 * of 1 to 4 people may be narrowed so that one of the numbers from 1 to 4 is excluded, and no withheld number may stand
 * anywhere.
 */
@DemoServer
@TestPropertySource(properties = "qingmiao.test=values that no other test has changed")
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class SmallNumbersAttackTest {
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private static final Pattern ROWS = Pattern.compile("(?s)<tr>\\s*<td>(\\d{4})</td>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td[^>]*>(.*?)</td>");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    @LocalServerPort
    int port;

    @Autowired
    Plans plans;

    @Autowired
    IndicatorEvaluator indicators;

    @Autowired
    PlanEvaluator evaluations;

    @Autowired
    OrgUnits units;

    private Plan plan;
    private WebVisitor anyone;
    private WebVisitor office;
    private ElementCounts truth;
    private List<Integer> published;

    @BeforeEach
    void know() {
        plan = plans.current();
        anyone = new WebVisitor(port);
        office = WebVisitor.signedIn(port, "office");
        int from = plan.head().from();
        published = IntStream.range(from, plan.head().to()).boxed().toList();
        List<Period> years = IntStream.rangeClosed(
                        plan.head().baseline() - 2, plan.head().to())
                .mapToObj(Period::year)
                .toList();
        truth = new ElementCounts(indicators, plan, List.of(plan.head().district()), years, Optional.empty());
    }

    private double truth(String element, int year) {
        return truth.value(plan.head().district(), element, year);
    }

    @Test
    void no_count_of_one_to_four_can_be_worked_out_from_all_that_is_public() throws IOException {
        PublicAttack attack = new PublicAttack(plan);
        for (int year : published) {
            openData(attack, year);
            // The other language prints the same numbers; CountedTargetsTest and the scan below read both.
            String lang = LANGUAGES.get(year % 2);
            pages(attack, anyone, "/public/indicators/", year, lang, Set.of());
            papers(attack, year, lang);
        }
        attack.mustBeTrue(this::truth);
        attack.partsOfWholes(rests());
        assertThat(attack.learnt()).isGreaterThan(2_000);
        assertThat(smallCounts()).as("small counts to attack").hasSizeGreaterThan(10);
        assertThat(narrowed(attack)).isEmpty();
    }

    @Test
    void the_same_attack_finds_the_counts_where_nothing_is_withheld() {
        PublicAttack attack = new PublicAttack(plan);
        pages(attack, office, "/indicators/", 2024, "zh", Set.of());
        attack.mustBeTrue(this::truth);
        assertThat(narrowed(attack))
                .anyMatch(name -> name.startsWith("injuries.deaths"))
                .anyMatch(name -> name.startsWith("deaths."))
                .anyMatch(name -> name.startsWith("without "));
    }

    @Test
    void the_same_attack_finds_counts_where_only_small_ones_themselves_are_withheld() {
        Set<String> few = new HashSet<>();
        smallCounts().forEach((name, count) -> few.add(name));
        PublicAttack attack = new PublicAttack(plan);
        pages(attack, office, "/indicators/", 2024, "zh", few);
        assertThat(narrowed(attack)).isNotEmpty();
    }

    @Test
    void rates_alone_give_counts_away_once_their_denominator_is_known() {
        PublicAttack attack = new PublicAttack(plan);
        Indicator injuries = attack.indicator("child-injury-mortality").orElseThrow();
        int year = smallCounts().entrySet().stream()
                .filter(e -> e.getKey().startsWith("injuries.deaths"))
                .findFirst()
                .orElseThrow()
                .getValue();
        double above = truth("injuries.deaths", year);
        double below = truth("population.age_0_17", year);
        attack.value(injuries, year, NumberFormats.format(above * injuries.factor() / below, injuries.decimals()));
        attack.denominator(injuries, year, NumberFormats.format(below, 0));
        assertThat(narrowed(attack)).contains("injuries.deaths " + year);
    }

    @Test
    void no_withheld_number_stands_on_a_page_in_a_chart_or_in_a_paper_of_any_format() throws IOException {
        Map<String, Set<String>> secrets = secrets();
        assertThat(secrets).isNotEmpty();
        List<String> leaks = new ArrayList<>();
        for (int year : published) {
            for (String lang : LANGUAGES) {
                String query = "?year=" + year + "&lang=" + lang;
                for (String path : List.of("/public", "/public/plan", "/public/indicators", "/public/rules")) {
                    scan(path + query, blocks(anyone.get(path + query).body()), secrets, leaks);
                }
                for (String id : secrets.keySet()) {
                    String path = "/public/indicators/" + id + query;
                    scan(path, List.of(name(id) + anyone.get(path).body()), secrets, leaks);
                }
                String html = "/reports/annual/" + year + ".html" + query;
                scan(html, blocks(office.get(html).body()), secrets, leaks);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void word_with_its_charts_and_pdf_and_workbook_of_the_last_year_tell_nothing_more() throws IOException {
        Map<String, Set<String>> secrets = secrets();
        Set<Double> raw = rawSecrets();
        List<String> leaks = new ArrayList<>();
        for (String lang : LANGUAGES) {
            String path = "/reports/annual/" + published.getLast();
            Map<String, String> word = parts(office.download(path + ".docx?lang=" + lang));
            word.forEach((part, xml) -> {
                scan(part, List.of(xml.split("</w:p>|</w:tr>|</c:ser>")), secrets, leaks);
                numbersIn(xml).filter(raw::contains).forEach(n -> leaks.add(part + " " + n));
            });
            assertThat(word.keySet()).anyMatch(part -> part.contains("chart"));
            parts(office.download(path + ".xlsx?lang=" + lang))
                    .forEach((part, xml) ->
                            numbersIn(xml).filter(raw::contains).forEach(n -> leaks.add(part + " " + n)));
        }
        try (PDDocument pdf =
                Loader.loadPDF(office.download("/reports/annual/" + published.getLast() + ".pdf?lang=zh"))) {
            String text = new PDFTextStripper().getText(pdf);
            scan("pdf", List.of(text.split("[。\n]")), secrets, leaks);
            assertThat(text.replaceAll("\\s", "")).contains("为保护儿童");
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void a_chart_has_no_point_for_a_year_that_is_withheld() {
        for (String id : secrets().keySet()) {
            String page = anyone.get("/public/indicators/" + id + "?lang=zh").body();
            String figure = page.substring(
                    page.indexOf("class=\"figure\""), page.indexOf("</section>", page.indexOf("class=\"figure\"")));
            long known = ROWS.matcher(page)
                    .results()
                    .filter(m -> NUMBER.matcher(cells(m).get(0)).find())
                    .count();
            long points = Pattern.compile("<circle [^>]*r=\"4.6\"")
                    .matcher(figure)
                    .results()
                    .count();
            assertThat(points).as(id).isEqualTo(known);
            assertThat(page).as(id).contains("不公布");
        }
    }

    @Test
    void nothing_is_withheld_without_need_where_nobody_is_few() {
        PlanEvaluation all = evaluations.forPublic(plan, published.getLast(), Optional.empty());
        long shown = all.judgements().stream()
                .filter(j -> j.now() != null && !j.isWithheld())
                .count();
        long withheld = all.judgements().stream().filter(Judgement::isWithheld).count();
        assertThat(withheld).isPositive().isLessThan(shown / 4);
    }

    @Test
    void parts_of_the_district_are_named_in_papers_only_where_none_of_them_is_small() {
        int year = published.getLast();
        List<String> streets = units.tree().ofKind(plan.head().district(), "street").stream()
                .map(OrgUnit::id)
                .toList();
        ElementCounts ofStreets =
                new ElementCounts(indicators, plan, streets, List.of(Period.year(year)), Optional.empty());
        Set<String> named = evaluations.namedByPart(plan, streets, year, Optional.empty());
        assertThat(named).contains("myopia").doesNotContain("infant-mortality", "child-injury-mortality");
        for (String id : named) {
            Indicator i = Optional.ofNullable(plan.indicators().get(id)).orElseThrow();
            for (String street : streets) {
                for (String element : plan.reportedBelow(i)) {
                    boolean people = isProtected(element);
                    double count = ofStreets.value(street, element, year);
                    assertThat(people && count > 0 && count < 5)
                            .as("%s %s %s", id, street, element)
                            .isFalse();
                }
            }
        }
    }

    // what is learnt

    private void openData(PublicAttack attack, int year) {
        for (NamedCsvRecord row :
                csv(anyone.get("/public/indicators.csv?year=" + year).body())) {
            Target target = plan.target(row.getField("id")).orElseThrow();
            if (row.getField("period").isEmpty()) {
                continue;
            }
            int of = Integer.parseInt(row.getField("period"));
            attack.state(target, of, TargetState.valueOf(row.getField("state").toUpperCase(Locale.ROOT)));
            if (!row.getField("value").isEmpty()) {
                attack.value(attack.indicator(target.indicator()).orElseThrow(), of, row.getField("value"));
            }
        }
        for (String id : shownIndicators()) {
            Indicator indicator = attack.indicator(id).orElseThrow();
            for (NamedCsvRecord row : csv(
                    anyone.get("/public/indicators/" + id + ".csv?year=" + year).body())) {
                int of = Integer.parseInt(row.getField("period"));
                if (row.getField("source").equals("published")) {
                    continue;
                }
                tell(
                        attack,
                        indicator,
                        of,
                        row.getField("value"),
                        row.getField("numerator"),
                        row.getField("denominator"));
            }
        }
    }

    private static void tell(
            PublicAttack attack, Indicator indicator, int year, String value, String numerator, String denominator) {
        if (!value.isEmpty()) {
            attack.value(indicator, year, value);
        }
        if (!numerator.isEmpty()) {
            attack.numerator(indicator, year, numerator);
        }
        if (!denominator.isEmpty()) {
            attack.denominator(indicator, year, denominator);
        }
    }

    /** @param without names of small counts whose own figures are passed over */
    private void pages(
            PublicAttack attack, WebVisitor visitor, String base, int year, String lang, Set<String> without) {
        for (String id : shownIndicators()) {
            Indicator indicator = attack.indicator(id).orElseThrow();
            String page =
                    visitor.get(base + id + "?year=" + year + "&lang=" + lang).body();
            String history = page.substring(page.indexOf("id=\"history\""));
            ROWS.matcher(history).results().forEach(row -> {
                int of = Integer.parseInt(row.group(1));
                List<String> cells = cells(row);
                String baseline = lang.equals("zh") ? "规划公布" : "Published in the plan";
                boolean small = SmallNumbers.isSmall(
                        LinearForm.of(plan, indicator.numerator()).orElseThrow().value(e -> truth(e, of)));
                if (!row.group().contains(baseline) && !(small && !without.isEmpty())) {
                    String[] parts = cells.get(3).split("/", 2);
                    tell(
                            attack,
                            indicator,
                            of,
                            first(cells.get(0)),
                            parts.length > 0 ? first(parts[0]) : "",
                            parts.length > 1 ? first(parts[1]) : "");
                }
            });
        }
    }

    /** The annex of all targets, in the workbook of the paper. */
    private void papers(PublicAttack attack, int year, String lang) throws IOException {
        byte[] file = office.download("/reports/annual/" + year + ".xlsx?lang=" + lang);
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                if (sheet.getLastRowNum() != plan.targets().size()) {
                    continue;
                }
                Row head = sheet.getRow(0);
                for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                    Target target = plan.targets().get(r - 1);
                    Indicator indicator = attack.indicator(target.indicator()).orElseThrow();
                    for (int c = 0; c < head.getLastCellNum(); c++) {
                        String title = formatter.formatCellValue(head.getCell(c));
                        String printed =
                                formatter.formatCellValue(sheet.getRow(r).getCell(c));
                        boolean own = target.baseline() == null
                                || !title.equals(
                                        Integer.toString(target.baseline().year()));
                        if (title.matches("20\\d\\d")
                                && own
                                && NUMBER.matcher(printed).find()) {
                            attack.value(indicator, Integer.parseInt(title), first(printed));
                        }
                    }
                }
            }
        }
    }

    private static String first(String text) {
        return NUMBER.matcher(text.replaceAll("<[^>]*>", ""))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private static List<String> cells(MatchResult row) {
        return CELL.matcher(row.group(2)).results().map(m -> m.group(1)).toList();
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    private List<String> shownIndicators() {
        return plan.targets().stream().map(Target::indicator).distinct().toList();
    }

    // what must stay hidden

    /** Small counts by element or rest and year, with their form. */
    private Map<String, Integer> smallCounts() {
        Map<String, Integer> small = new TreeMap<>();
        forms().forEach((name, form) -> {
            for (int year = plan.head().from(); year <= published.getLast(); year++) {
                int y = year;
                if (SmallNumbers.isSmall(form.value(e -> truth(e, y)))) {
                    small.put(name + " " + year, year);
                }
            }
        });
        return small;
    }

    /** Every count of people: the elements, and what is left of a whole without its part. */
    private Map<String, LinearForm> forms() {
        Map<String, LinearForm> forms = new TreeMap<>();
        for (DataElement e : plan.elements().values()) {
            if (e.unit() == org.qingmiao.plan.MeasurementUnit.PERSONS && e.isProtected()) {
                forms.put(
                        e.id(), LinearForm.of(plan, new Formula.Element(e.id())).orElseThrow());
            }
        }
        plan.indicators().values().stream()
                .filter(this::isShareOfPeople)
                .forEach(i -> forms.put("without " + i.id(), rest(i)));
        return forms;
    }

    private boolean isShareOfPeople(Indicator i) {
        return i.denominator() != null
                && i.unit().inPoints()
                && plan.reportedBelow(i).stream().allMatch(this::isProtected);
    }

    private boolean isProtected(String element) {
        return Optional.ofNullable(plan.elements().get(element)).orElseThrow().isProtected();
    }

    private LinearForm rest(Indicator i) {
        Formula below = i.denominator();
        return LinearForm.of(plan, below == null ? i.numerator() : below)
                .orElseThrow()
                .minus(LinearForm.of(plan, i.numerator()).orElseThrow());
    }

    private List<LinearForm> rests() {
        return plan.indicators().values().stream()
                .filter(this::isShareOfPeople)
                .map(this::rest)
                .toList();
    }

    /** Small counts for which one of 1, 2, 3, 4 can be excluded. */
    private List<String> narrowed(PublicAttack attack) {
        Map<String, LinearForm> forms = forms();
        List<String> narrowed = new ArrayList<>();
        smallCounts().forEach((name, year) -> {
            LinearForm form = forms.get(name.substring(0, name.length() - 5));
            if (form != null && !attack.range(form, year).leavesOneToFourOpen()) {
                narrowed.add(name);
            }
        });
        return narrowed;
    }

    /** Values and limits of withheld figures as they would be printed, by indicator. */
    private Map<String, Set<String>> secrets() {
        Map<String, Set<String>> secrets = new TreeMap<>();
        eachWithheld((open, point) -> {
            Indicator i = open.indicator();
            if (i.decimals() > 0) {
                Set<String> printed = secrets.computeIfAbsent(i.id(), id -> new HashSet<>());
                Stream.of(
                                Optional.ofNullable(point.value()),
                                Optional.ofNullable(point.lower()),
                                Optional.ofNullable(point.upper()))
                        .flatMap(Optional::stream)
                        .filter(v -> v != 0)
                        .forEach(v -> printed.add(NumberFormats.format(v, i.decimals())));
            }
        });
        return secrets;
    }

    private Set<Double> rawSecrets() {
        Set<Double> raw = new HashSet<>();
        eachWithheld((open, point) -> Stream.of(
                        Optional.ofNullable(point.value()),
                        Optional.ofNullable(point.lower()),
                        Optional.ofNullable(point.upper()))
                .flatMap(Optional::stream)
                .filter(v -> v != Math.rint(v))
                .forEach(raw::add));
        return raw;
    }

    private interface Withheld {
        void see(Judgement open, HistoryPoint point);
    }

    private void eachWithheld(Withheld see) {
        int last = published.getLast();
        PlanEvaluation open = evaluations.evaluate(plan, plan.head().district(), last, Optional.empty());
        PlanEvaluation shown = evaluations.forPublic(plan, last, Optional.empty());
        for (int i = 0; i < open.judgements().size(); i++) {
            Judgement j = open.judgements().get(i);
            for (HistoryPoint point : j.history()) {
                if (shown.judgements().get(i).isWithheld(point.year())) {
                    see.see(j, point);
                }
            }
        }
    }

    private String name(String id) {
        return Optional.ofNullable(plan.indicators().get(id))
                .orElseThrow()
                .name()
                .zh();
    }

    /** What belongs together on a page: a paragraph, a row, a figure with its chart. */
    private static List<String> blocks(String html) {
        return List.of(html.split("(?=<tr[ >])|(?=<p[ >])|(?=<li[ >])|(?=<figure)|(?=<div class=\"(?:promise|ind)\")"));
    }

    private void scan(String where, List<String> blocks, Map<String, Set<String>> secrets, List<String> leaks) {
        secrets.forEach((id, printed) -> {
            Indicator i = Optional.ofNullable(plan.indicators().get(id)).orElseThrow();
            List<String> names = new ArrayList<>(List.of(i.name().zh(), i.name().en()));
            plan.targetsOn(i)
                    .forEach(t -> names.addAll(List.of(t.name().zh(), t.name().en())));
            for (String block : blocks) {
                if (names.stream().anyMatch(block::contains)) {
                    NUMBER.matcher(block.replaceAll("(?:d|points|viewBox|[xy][12]?|c[xy])=\"[^\"]*\"", ""))
                            .results()
                            .map(MatchResult::group)
                            .filter(printed::contains)
                            .forEach(n -> leaks.add(where + " " + id + ": " + n));
                }
            }
        });
    }

    private static Stream<Double> numbersIn(String xml) {
        return Pattern.compile(">(\\d+\\.\\d+(?:E-?\\d+)?)<")
                .matcher(xml)
                .results()
                .map(m -> Double.valueOf(m.group(1)));
    }

    /** The XML parts of an Office file, and of workbooks within it. */
    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().endsWith(".xlsx")) {
                    parts(content).forEach((n, xml) -> parts.put(n, xml));
                } else if (entry.getName().endsWith(".xml")) {
                    parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
