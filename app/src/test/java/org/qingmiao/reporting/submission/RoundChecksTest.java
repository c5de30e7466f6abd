package org.qingmiao.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.org.Period;
import org.qingmiao.platform.Lang;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.FormNumbers;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundWorld;
import org.qingmiao.reporting.round.Submission;
import org.qingmiao.reporting.round.SubmissionField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pack's rules across periods and units, by each way in: homes that were closed since the year before (soft), streets
 * with a demonstration home that outnumber such homes (hard).
 */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class RoundChecksTest {
    private static final String UNIT = "womens-federation";
    private static final String CLOSED = "儿童之家比上年减少";
    private static final String TOO_MANY = "建有示范性儿童之家的街道数不能大于";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(version|seen)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    private Round round;
    private List<FormField> entries;

    /** As the demo's values are, all explained but the one street that tests look at. */
    private Map<String, SubmissionField> answer(int year) {
        round = world.round(year, UNIT);
        entries = world.entries(round, UNIT);
        Map<String, SubmissionField> fields = new HashMap<>();
        for (FormField formField : entries) {
            boolean looked = formField.field().equals(homes());
            fields.put(
                    formField.field(),
                    SubmissionField.of(FormNumbers.print(present(formField.key())), looked ? "" : "示例", false));
        }
        return fields;
    }

    private double present(CellKey key) {
        CellVersion version = world.cells
                .read(List.of(key.element()), List.of(key.unit()), List.of(key.period()))
                .get(key);
        Double value = SubmissionChecks.value(version);
        return value == null ? 0 : value;
    }

    private String homes() {
        return field("homes.all", "xinqi");
    }

    private String field(String element, String unit) {
        return entries.stream()
                .filter(e -> e.element().id().equals(element) && e.unit().id().equals(unit))
                .findFirst()
                .orElseThrow()
                .field();
    }

    private Map<String, SubmissionField> withHomes(int year, int fewer, String note) {
        Map<String, SubmissionField> fields = answer(year);
        double before = present(CellKey.of("homes.all", "xinqi", Period.year(year - 1)));
        fields.put(homes(), SubmissionField.of(FormNumbers.print(before - fewer), note, false));
        return fields;
    }

    private Map<String, SubmissionField> withoutDemonstrationHomes() {
        Map<String, SubmissionField> fields = answer(2022);
        entries.stream()
                .filter(e -> e.element().id().equals("homes.demo"))
                .forEach(e -> fields.put(e.field(), SubmissionField.of("0", "示例", false)));
        return fields;
    }

    private WebVisitor.Answer byForm(Map<String, SubmissionField> fields) {
        WebVisitor boss = WebVisitor.signedIn(port, "boss");
        String page = boss.get(round.path(UNIT)).body();
        Map<String, String> typed = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            typed.put(hidden.group(1), hidden.group(2));
        }
        fields.forEach((name, field) -> {
            typed.put(name, field.typed());
            typed.put(SubmissionFormParser.note(name), field.note());
        });
        return boss.post(round.path(UNIT) + "/submit", page, typed);
    }

    private WebVisitor.Answer byWorkbook(Map<String, SubmissionField> fields) {
        WebVisitor boss = WebVisitor.signedIn(port, "boss");
        String page = boss.get(round.path(UNIT)).body();
        byte[] book = SubmissionWorkbook.write(
                SubmissionWorkbook.About.of(round, world.now(round)), entries, fields, Map.of(), Lang.ZH);
        return boss.upload(round.path(UNIT) + "/book?submit=true", page, "book.xlsx", book);
    }

    private HttpResponse<String> byApi(Map<String, SubmissionField> fields) throws IOException, InterruptedException {
        List<Map<String, Object>> values = new ArrayList<>();
        for (FormField formField : entries) {
            SubmissionField field = fields.getOrDefault(formField.field(), SubmissionField.EMPTY);
            values.add(Map.of(
                    "element", formField.element().id(),
                    "unit", formField.unit().id(),
                    "period", formField.period().iso(),
                    "value", field.number().orElseThrow(),
                    "note", field.note()));
        }
        String secret = Base64.getEncoder().encodeToString("boss:qingmiao-demo".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + port + "/api/v1/rounds/" + round.id() + "/" + UNIT))
                                .header("Authorization", "Basic " + secret)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(Map.of("values", values))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void fewer_than_the_year_before_asks_for_a_reason_which_is_kept_with_the_value() {
        WebVisitor.Answer asked = byForm(withHomes(2022, 1, ""));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains(CLOSED, "href=\"#" + homes() + "\"");
        assertThat(byForm(withHomes(2022, 1, "两处合并")).header("Location")).contains("notice=submit");
        assertThat(world.at(round, homes()).note()).isEqualTo("两处合并");
        assertThat(world.handedIn(round, 1).at(homes()).note()).isEqualTo("两处合并");
    }

    @Test
    void as_many_as_the_year_before_asks_for_nothing() {
        assertThat(byForm(withHomes(2022, 0, "")).header("Location")).contains("notice=submit");
    }

    @Test
    void without_the_year_before_nothing_can_be_judged() {
        Map<String, SubmissionField> fields = answer(2021);
        double fewer = present(CellKey.of("homes.all", "xinqi", Period.year(2021))) - 1;
        fields.put(homes(), SubmissionField.of(FormNumbers.print(fewer)));
        assertThat(byForm(fields).header("Location")).contains("notice=submit");
    }

    @Test
    void a_reason_does_not_help_where_a_rule_must_hold() {
        WebVisitor.Answer refused = byForm(withoutDemonstrationHomes());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(TOO_MANY);
        assertThat(world.now(round).state()).isEqualTo(Submission.State.DRAFT);
    }

    @Test
    void a_workbook_is_told_in_its_cells() throws IOException {
        WebVisitor.Answer asked = byWorkbook(withHomes(2022, 1, ""));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains(CLOSED);
        assertThat(byWorkbook(withHomes(2022, 1, "两处合并")).header("Location")).contains("notice=submit");
        WebVisitor.Answer refused = byWorkbook(withoutDemonstrationHomes());
        assertThat(refused.body()).contains(TOO_MANY);
        assertThat(comments(refused)).anyMatch(c -> c.contains(TOO_MANY)).noneMatch(c -> c.contains(CLOSED));
        assertThat(world.now(round).version()).isZero();
    }

    /** What stands at the cells of the marked copy. */
    private List<String> comments(WebVisitor.Answer answer) throws IOException {
        Matcher marked = Pattern.compile("/rounds/[^\"]+/marked/[^\"]+").matcher(answer.body());
        assertThat(marked.find()).isTrue();
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(WebVisitor.signedIn(port, "boss").download(marked.group())))) {
            return book.getSheet(SubmissionWorkbook.SHEET).getCellComments().values().stream()
                    .map(c -> c.getString().getString())
                    .toList();
        }
    }

    @Test
    void a_program_is_told_by_code_and_place() throws IOException, InterruptedException {
        HttpResponse<String> asked = byApi(withHomes(2022, 1, ""));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("QM-C012", "\"hard\":false", CLOSED);
        assertThat(byApi(withHomes(2022, 1, "两处合并")).body()).contains("\"state\":\"submitted\"");
        assertThat(byApi(withoutDemonstrationHomes()).body()).contains("\"hard\":true", TOO_MANY);
    }
}
