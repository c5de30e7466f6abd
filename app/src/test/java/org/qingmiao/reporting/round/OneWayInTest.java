package org.qingmiao.reporting.round;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.org.Period;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.FormNumbers;
import org.qingmiao.reporting.intake.ImportOutcome;
import org.qingmiao.reporting.intake.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;

/** What a round asks for is not changed beside it: not by the form of the year, not by a file, not by a program. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class OneWayInTest {
    private static final int YEAR = 2023;
    private static final Pattern FIELD = Pattern.compile("name=\"(v:[^\"]+|seen)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    @Autowired
    Imports imports;

    private final List<Round> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(this::close);
    }

    private Round open(String unit) {
        Round round = world.round(YEAR, unit);
        opened.add(round);
        return round;
    }

    private void close(Round round) {
        ActorContext.as("boss", () -> world.rounds.close(round, "", "boss"));
    }

    /** One of a unit's values of a year. */
    private CellKey key(String unit, int year) {
        Round asked = new Round(
                world.plans.current().id(),
                "none",
                Text.same("none"),
                year,
                List.of(Integer.toString(year)),
                List.of(unit),
                world.rounds.today(),
                world.rounds.today(),
                List.of(),
                "",
                true,
                true);
        FormField first = world.entries(asked, unit).getFirst();
        return first.key();
    }

    private CellVersion present(CellKey key) {
        CellVersion version = world.cells
                .read(List.of(key.element()), List.of(key.unit()), List.of(key.period()))
                .get(key);
        assertThat(version).isNotNull();
        return Objects.requireNonNull(version);
    }

    private double value(CellKey key) {
        Double value = present(key).value();
        return value == null ? Double.NaN : value;
    }

    private static String field(CellKey key) {
        return "v:" + key.element() + ":" + key.unit() + ":" + key.period().iso() + ":" + key.options();
    }

    private static String typed(double value) {
        return FormNumbers.print(value);
    }

    private WebVisitor.Answer byForm(String login, String unit, CellKey key, double value) {
        return byForm(login, unit, key, value, "");
    }

    private WebVisitor.Answer byForm(String login, String unit, CellKey key, double value, String reason) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        String form = "/reporting/" + unit + "?year=" + key.period().yearOf();
        String page = visitor.get(form).body();
        Map<String, String> fields = new HashMap<>();
        Matcher found = FIELD.matcher(page);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        fields.put(field(key), typed(value));
        fields.put("reason", reason);
        return visitor.post(form, page, fields);
    }

    private WebVisitor.Answer byFile(String login, String unit, CellKey key, double value) {
        return byFile(login, unit, key, value, "");
    }

    private WebVisitor.Answer byFile(String login, String unit, CellKey key, double value, String reason) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        String row = String.join(",", key.element(), key.unit(), key.period().iso(), key.options(), typed(value));
        return visitor.upload(
                "/reporting/" + unit + "/upload?year=" + YEAR + "&reason=" + reason,
                visitor.get("/me").body(),
                "a.csv",
                ("element,unit,period,options,value\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> byProgram(String login, CellKey key, double value) {
        return byProgram(login, key, value, "");
    }

    private HttpResponse<String> byProgram(String login, CellKey key, double value, String reason) {
        String secret = Base64.getEncoder().encodeToString((login + ":qingmiao-demo").getBytes(StandardCharsets.UTF_8));
        String body = "[{\"element\":\"" + key.element() + "\",\"unit\":\"" + key.unit() + "\",\"period\":\""
                + key.period().iso() + "\",\"value\":" + typed(value) + "}]";
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/api/v1/cells?reason=" + reason))
                                    .header("Authorization", "Basic " + secret)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_form_shows_such_values_and_leads_to_the_round() {
        Round round = open(RoundWorld.UNIT);
        String page = WebVisitor.signedIn(port, "anna")
                .get("/reporting/court?year=" + YEAR)
                .body();
        assertThat(page).contains("href=\"" + round.path(RoundWorld.UNIT), "readonly", "归报送任务管");
        assertThat(page).doesNotContain("name=\"reason\"");
        String free = WebVisitor.signedIn(port, "anna")
                .get("/reporting/court?year=2020")
                .body();
        assertThat(free).contains("name=\"reason\"").doesNotContain("readonly");
    }

    @Test
    void the_units_people_change_nothing_beside_the_round_and_are_told_where() {
        Round round = open(RoundWorld.UNIT);
        CellKey key = key(RoundWorld.UNIT, YEAR);
        CellVersion before = present(key);
        double other = value(key) + 1;

        WebVisitor.Answer form = byForm("anna", RoundWorld.UNIT, key, other);
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.body()).contains("“" + round.name().zh() + "”正在收集这个数", round.path(RoundWorld.UNIT));

        WebVisitor.Answer file = byFile("anna", RoundWorld.UNIT, key, other);
        assertThat(file.status()).isEqualTo(422);
        assertThat(file.body()).contains("正在收集这个数", "href=\"" + round.path(RoundWorld.UNIT));

        HttpResponse<String> program = byProgram("anna", key, other);
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("QM-C016", round.path(RoundWorld.UNIT));

        assertThat(present(key)).isEqualTo(before);
    }

    @Test
    void what_stands_there_already_may_be_sent_again() {
        open(RoundWorld.UNIT);
        CellKey key = key(RoundWorld.UNIT, YEAR);
        double same = value(key);
        assertThat(byForm("anna", RoundWorld.UNIT, key, same).status()).isEqualTo(302);
        assertThat(byFile("anna", RoundWorld.UNIT, key, same).status()).isEqualTo(200);
        assertThat(byProgram("anna", key, same).statusCode()).isEqualTo(200);
    }

    @Test
    void a_statistics_reviewer_is_bound_too_but_the_office_may_with_a_reason() {
        open(RoundWorld.UNIT);
        CellKey key = key(RoundWorld.UNIT, YEAR);
        double before = value(key);
        assertThat(byProgram("judge", key, before + 1, "recounted").statusCode())
                .isEqualTo(422);
        assertThat(byForm("boss", RoundWorld.UNIT, key, before + 1).body()).contains("请写明理由");
        assertThat(byForm("boss", RoundWorld.UNIT, key, before + 1, "recounted").status())
                .isEqualTo(302);
        assertThat(value(key)).isEqualTo(before + 1);
        assertThat(present(key).reason()).isEqualTo("recounted");
        assertThat(byFile("boss", RoundWorld.UNIT, key, before + 2).status()).isEqualTo(422);
        assertThat(byFile("boss", RoundWorld.UNIT, key, before + 2, "recounted").status())
                .isEqualTo(200);
        assertThat(value(key)).isEqualTo(before + 2);
        assertThat(byProgram("boss", key, before).body()).contains("QM-C016");
        assertThat(byProgram("boss", key, before, "back").statusCode()).isEqualTo(200);
        assertThat(value(key)).isEqualTo(before);
    }

    /** A value of its unit that a closed round accepted, other than what stood there before. */
    private CellKey accepted(Round round) {
        CellKey key = key("procuratorate", YEAR);
        world.submit(round, world.other, 0, world.all(round, "procuratorate", typed(value(key) + 1)), "");
        world.step(round, Step.APPROVE, world.office);
        world.step(round, Step.ACCEPT, world.judge);
        close(round);
        return key;
    }

    @Test
    void what_was_accepted_nobody_changes_beside_its_round_whichever_way_they_come() {
        Round round = open("procuratorate");
        CellKey key = accepted(round);
        CellVersion accepted = present(key);
        double other = value(key) + 5;
        for (String login : List.of("other", "judge", "boss")) {
            HttpResponse<String> program = byProgram(login, key, other, "because");
            assertThat(program.statusCode()).as(login).isEqualTo(422);
            assertThat(program.body()).contains("QM-C016", round.path("procuratorate"));
        }
        for (String login : List.of("other", "boss")) {
            WebVisitor.Answer form = byForm(login, "procuratorate", key, other, "because");
            assertThat(form.status()).as(login).isEqualTo(422);
            assertThat(form.body()).contains("要改请到该报送任务里更正", round.path("procuratorate"));
            WebVisitor.Answer file = byFile(login, "procuratorate", key, other, "because");
            assertThat(file.status()).as(login).isEqualTo(422);
            assertThat(file.body()).contains("要改请到该报送任务里更正", "href=\"" + round.path("procuratorate"));
            byHand(login, key, accepted.change(), "because");
        }
        assertThat(imported(key, other).problems()).singleElement().satisfies(p -> {
            assertThat(p.message().en()).contains("correct it there");
            assertThat(p.see()).contains(round.path("procuratorate"));
        });
        assertThat(present(key)).isEqualTo(accepted);

        world.step(round, Step.CORRECT, world.other, world.now(round).version(), "counted twice");
        world.submit(
                round,
                world.other,
                world.now(round).version(),
                world.all(round, "procuratorate", typed(value(key) - 1)),
                "");
        world.step(round, Step.APPROVE, world.office);
        world.step(round, Step.ACCEPT, world.judge);
        assertThat(value(key)).isEqualTo(Objects.requireNonNull(accepted.value()) - 1);
        assertThat(present(key).reason()).isEqualTo("counted twice");
    }

    /** Takes a change back, by the button beside the value. */
    private void byHand(String login, CellKey key, long change, String reason) {
        WebVisitor visitor = WebVisitor.signedIn(port, login);
        WebVisitor.Answer undone = visitor.post(
                "/cells/undo",
                visitor.get("/me").body(),
                Map.of(
                        "change", Long.toString(change),
                        "element", key.element(),
                        "period", key.period().iso(),
                        "reason", reason));
        assertThat(undone.status()).as(login).isEqualTo(422);
        assertThat(undone.body()).contains("要改请到该报送任务里更正", "href=\"/rounds/");
    }

    /** As {@code qm import} does. */
    private ImportOutcome imported(CellKey key, double value) {
        String row = String.join(",", key.element(), key.unit(), key.period().iso(), key.options(), typed(value));
        byte[] file = ("element,unit,period,options,value\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        try (SpooledFile sent = SpooledFile.of(new MockMultipartFile("file", "a.csv", null, file))) {
            return ActorContext.as("boss", () -> imports.bring(sent, false, world.office, "because"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_change_is_taken_back_with_a_reason_only() {
        CellKey key = key(RoundWorld.UNIT, YEAR);
        double before = value(key);
        byProgram("anna", key, before + 1);
        long change = present(key).change();
        WebVisitor visitor = WebVisitor.signedIn(port, "anna");
        Map<String, String> fields = new HashMap<>(Map.of(
                "change",
                "" + change,
                "element",
                key.element(),
                "period",
                key.period().iso()));
        WebVisitor.Answer refused =
                visitor.post("/cells/undo", visitor.get("/me").body(), fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("撤回要写明理由");
        fields.put("reason", "typing mistake");
        assertThat(visitor.post("/cells/undo", visitor.get("/me").body(), fields)
                        .status())
                .isEqualTo(302);
        assertThat(value(key)).isEqualTo(before);
        assertThat(present(key).reason()).isEqualTo("typing mistake");
    }

    /** A write beside the round and its acceptance at the same moment: one of the two waits for the other. */
    @Test
    void who_looked_before_the_acceptance_does_not_write_after_it() throws Exception {
        Round round = open("procuratorate");
        CellKey key = key("procuratorate", YEAR);
        world.submit(round, world.other, 0, world.all(round, "procuratorate", typed(value(key) + 1)), "");
        world.step(round, Step.APPROVE, world.office);
        CellChange beside = new CellChange(
                "boss", ValueOrigin.REPORTED, "api", "", "because", "", List.of(new CellValue(key, value(key) + 7)));
        double accepted = value(key) + 1;
        try (var both = Executors.newFixedThreadPool(2)) {
            var written = both.submit(() -> ActorContext.as("boss", () -> world.cells.write(beside)));
            var taken = both.submit(() -> world.step(round, Step.ACCEPT, world.judge));
            written.get();
            taken.get();
        }
        assertThat(value(key)).isEqualTo(accepted);
    }

    @Test
    void what_no_round_asks_for_is_not_held() {
        open(RoundWorld.UNIT);
        CellKey key = new CellKey(
                key(RoundWorld.UNIT, YEAR).element(),
                world.plans.current().head().district(),
                Period.year(2040),
                "");
        assertThat(byProgram("anna", key, 1).statusCode()).isEqualTo(200);
        CellKey others = key("procuratorate", 2022);
        assertThat(byProgram("other", others, value(others)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_round_that_was_closed_without_an_answer_holds_nothing() {
        Round round = open(RoundWorld.UNIT);
        CellKey key = key(RoundWorld.UNIT, YEAR);
        double before = value(key);
        close(round);
        assertThat(byProgram("anna", key, before + 1).statusCode()).isEqualTo(200);
        assertThat(byProgram("anna", key, before).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_accepted_is_corrected_in_its_round_even_when_it_is_closed() {
        Round round = open("procuratorate");
        CellKey key = key("procuratorate", YEAR);
        double before = value(key);
        world.submit(round, world.other, 0, world.all(round, "procuratorate", typed(before)), "");
        world.step(round, Step.APPROVE, world.office);
        world.step(round, Step.ACCEPT, world.judge);
        close(round);
        HttpResponse<String> program = byProgram("other", key, before + 1);
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("到该报送任务里更正", "correct it there");
        assertThat(WebVisitor.signedIn(port, "other")
                        .get("/reporting/procuratorate?year=" + YEAR)
                        .body())
                .contains("到任务里更正");
    }
}
