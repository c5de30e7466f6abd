package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the numbers of targets from everything that counts them, as a reader would, and holds them against each other. */
final class CountedTargets {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern BAR = Pattern.compile("</svg>(\\d+) ");
    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>\\s*<td>\\s*<span class=\"st (\\w+)\">(.*?)</tr>");
    private static final List<String> STATES = List.of("achieved", "on_track", "at_risk", "off_track", "no_data");

    private final WebVisitor office;
    private final WebVisitor anyone;
    private final String plan;

    /** @param plan as it stands in a query, for example {@code plan=x} */
    CountedTargets(int port, String plan) {
        this.office = WebVisitor.signedIn(port, "office");
        this.anyone = new WebVisitor(port);
        this.plan = plan;
    }

    /** Holds a year of the office's pages and papers together; gives the numbers by state. */
    List<Integer> ofOffice(int year) {
        JsonNode api = JsonMapper.shared()
                .readTree(office.get("/api/v1/attainment?" + query(year, "")).body());
        List<Integer> counted =
                STATES.stream().map(s -> api.get("states").get(s).intValue()).toList();
        int total = api.get("targets").intValue();
        assertThat(sum(counted)).isEqualTo(total);
        for (String lang : List.of("zh", "en")) {
            String overview = office.get("/?" + query(year, lang)).body();
            headline(overview, total, counted);
            assertThat(NUMBER.matcher(between(overview, "<dl class=\"kv\">", "</dl>")
                                    .replaceAll("\\d{4}[年–]?", " $0 "))
                            .results()
                            .map(MatchResult::group))
                    .as("reports owed and received on the overview")
                    .contains(
                            api.get("reportsOwed").asString(),
                            api.get("reportsReceived").asString());
            String list = office.get("/indicators?" + query(year, lang)).body();
            bar(list, counted);
            assertThat(rows(list)).as("rows of %d", year).isEqualTo(counted);
            for (int i = 0; i < STATES.size(); i++) {
                String part = office.get("/indicators?state=" + STATES.get(i) + "&" + query(year, lang))
                        .body();
                assertThat(numbers(between(between(part, "<p class=\"toolbar\">", "</p>"), "<span>", "</span>"))
                                .getFirst())
                        .as("list of %s in %d", STATES.get(i), year)
                        .isEqualTo(counted.get(i));
            }
            assertThat(numbers(between(office.get("/plan?" + query(year, lang)).body(), "<p class=\"dim\">", "</p>")))
                    .contains(total);
        }
        return counted;
    }

    /**
     * Holds text and workbook of a year's paper together.
     *
     * @param counted what the paper must say, by state
     */
    void ofPaper(int year, List<Integer> counted) {
        JsonNode api = JsonMapper.shared()
                .readTree(office.get("/api/v1/attainment?" + query(year, "")).body());
        for (String lang : List.of("zh", "en")) {
            paper(year, lang, sum(counted), counted, api);
        }
    }

    private void paper(int year, String lang, int total, List<Integer> counted, JsonNode api) {
        String paper = office.get("/reports/annual/" + year + ".html?" + query(year, lang))
                .body();
        String counts = paragraph(paper, lang.equals("zh") ? "规划及其文本共列" : "The plan and its text hold");
        List<Integer> all = numbers(counts);
        assertThat(all.get(0) - all.get(1)).as(counts).isEqualTo(total);
        assertThat(all.get(2)).isEqualTo(total);
        assertThat(all.get(3) + all.get(4)).isEqualTo(total);
        String states = paragraph(paper, lang.equals("zh") ? "可评价的目标中" : "Of those that can be judged");
        assertThat(numbers(states).subList(0, 4)).isEqualTo(counted.subList(0, 4));
        String reports = paragraph(paper, lang.equals("zh") ? year + "年应报数据" : "For " + year + ",");
        assertThat(numbers(reports))
                .contains(
                        api.get("reportsOwed").intValue(),
                        api.get("reportsReceived").intValue());
        byField("/reports/annual/" + year + ".xlsx?" + query(year, lang), total, counted);
    }

    /** The table that has six counts in its first line. */
    private static Sheet countsByField(XSSFWorkbook book) {
        return IntStream.range(1, book.getNumberOfSheets())
                .mapToObj(book::getSheetAt)
                .filter(sheet -> IntStream.rangeClosed(1, 6)
                        .allMatch(c -> sheet.getRow(1) != null
                                && sheet.getRow(1).getCell(c) != null
                                && sheet.getRow(1).getCell(c).getCellType() == CellType.NUMERIC))
                .findFirst()
                .orElseThrow();
    }

    private void byField(String path, int total, List<Integer> counted) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(office.download(path)))) {
            Sheet sheet = countsByField(book);
            List<Integer> sums = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0));
            for (int i = 1; i < sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                for (int c = 0; c < sums.size(); c++) {
                    sums.set(c, sums.get(c) + (int) row.getCell(c + 1).getNumericCellValue());
                }
            }
            assertThat(sums.getFirst()).as(path).isEqualTo(total);
            assertThat(sums.subList(1, 6)).as(path).isEqualTo(counted);
            Row last = sheet.getRow(sheet.getLastRowNum());
            assertThat((int) last.getCell(1).getNumericCellValue()).isEqualTo(total);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the public pages and files of a published year together; gives the numbers by state. */
    List<Integer> ofPublic(int year) {
        List<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(anyone.get("/public/indicators.csv?" + query(year, ""))
                                .body())
                        .stream()
                        .filter(r -> r.getField("restates").isEmpty())
                        .toList();
        List<Integer> counted = STATES.stream()
                .map(s -> (int)
                        rows.stream().filter(r -> r.getField("state").equals(s)).count())
                .toList();
        for (String lang : List.of("zh", "en")) {
            String page = anyone.get("/public?" + query(year, lang)).body();
            headline(page, rows.size(), counted);
            assertThat(page.split("class=\"promise\"", -1)).hasSize(rows.size() + 1);
            String list = anyone.get("/public/indicators?" + query(year, lang)).body();
            assertThat(rows(list)).as("public rows of %d", year).isEqualTo(counted);
            assertThat(numbers(between(
                            anyone.get("/public/plan?" + query(year, lang)).body(), "<p class=\"dim\">", "</p>")))
                    .contains(rows.size());
        }
        return counted;
    }

    /** The public is told the same but for verdicts that would give a few people away; of those there is a row each. */
    void differOnlyByWhatIsWithheld(int year, List<Integer> told, List<Integer> known) {
        assertThat(sum(told)).as("targets of %d", year).isEqualTo(sum(known));
        for (int i = 0; i < STATES.size() - 1; i++) {
            assertThat(told.get(i)).as("%s %d", STATES.get(i), year).isLessThanOrEqualTo(known.get(i));
        }
        // A verdict may be untold whose value is told: where the year it is held against is withheld.
        long withheld = ROW.matcher(
                        anyone.get("/public/indicators?" + query(year, "zh")).body())
                .results()
                .filter(row -> row.group(1).equals("nodata") && !row.group(2).contains("class=\"tag\""))
                .filter(row -> row.group(2).contains("为保护儿童"))
                .count();
        assertThat(told.getLast() - known.getLast()).as("untold in %d", year).isEqualTo((int) withheld);
    }

    private static void headline(String page, int total, List<Integer> counted) {
        String headline = between(page, "<h1>", "</h1>");
        List<Integer> numbers = numbers(headline);
        assertThat(numbers.getFirst()).as(headline).isEqualTo(total);
        assertThat(sum(numbers.subList(1, numbers.size()))).as(headline).isEqualTo(total);
        assertThat(numbers.subList(1, numbers.size())).as(headline).isEqualTo(present(counted));
        bar(page, counted);
    }

    private static void bar(String page, List<Integer> counted) {
        String bar = between(page, "<ul class=\"share\"", "</ul>");
        assertThat(BAR.matcher(bar).results().map(m -> Integer.valueOf(m.group(1))))
                .isEqualTo(present(counted));
    }

    /** Rows by state, without those that say that they restate another. */
    private static List<Integer> rows(String page) {
        List<String> states = ROW.matcher(page)
                .results()
                .filter(m -> !m.group(2).contains("class=\"tag\""))
                .map(m -> m.group(1))
                .toList();
        return STATES.stream()
                .map(s ->
                        (int) states.stream().filter(s.replace("_", "")::equals).count())
                .toList();
    }

    private static List<Integer> present(List<Integer> counted) {
        return counted.stream().filter(n -> n > 0).toList();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(n -> n).sum();
    }

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text.replaceAll("<[^>]*>", " "))
                .results()
                .map(m -> Integer.valueOf(m.group()))
                .toList();
    }

    private static String paragraph(String page, String start) {
        return between(page, ">" + start, "</p>");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return page.substring(start + from.length(), page.indexOf(to, start + from.length()));
    }

    private String query(int year, String lang) {
        return plan + "&year=" + year + (lang.isEmpty() ? "" : "&lang=" + lang);
    }
}
