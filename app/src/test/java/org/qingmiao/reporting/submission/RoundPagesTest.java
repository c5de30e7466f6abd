package org.qingmiao.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Rounds as people without scripts use them. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RoundPagesTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(version|seen)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    RoundWorld world;

    private Round round;
    private String path;
    private String field;

    @BeforeEach
    void open() {
        round = world.round(2021, RoundWorld.UNIT);
        path = round.path(RoundWorld.UNIT);
        field = world.entries(round, RoundWorld.UNIT).getFirst().field();
    }

    private WebVisitor as(String login) {
        return WebVisitor.signedIn(port, login);
    }

    private Map<String, String> form(String page, String typed) {
        Map<String, String> fields = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        world.entries(round, RoundWorld.UNIT).forEach(e -> {
            fields.put(e.field(), typed);
            fields.put(SubmissionFormParser.note(e.field()), "示例说明");
        });
        return fields;
    }

    private WebVisitor.Answer step(WebVisitor visitor, String step, String reason) {
        String page = visitor.get(path).body();
        Map<String, String> fields = form(page, "");
        fields.put("step", step);
        fields.put("reason", reason);
        return visitor.post(path + "/step", page, fields);
    }

    @Test
    void a_round_is_walked_through_by_its_people() {
        WebVisitor anna = as("anna");
        String page = anna.get(path).body();
        assertThat(anna.post(path, page, form(page, "12")).header("Location")).contains("notice=save");
        page = anna.get(path).body();
        assertThat(anna.post(path + "/submit", page, form(page, "12")).header("Location"))
                .contains("notice=submit");
        assertThat(anna.get(path).body()).contains("readonly").doesNotContain("data-hands-in");
        assertThat(step(as("chief"), "approve", "").status()).isEqualTo(302);
        assertThat(step(as("judge"), "return", "请核对").status()).isEqualTo(302);
        page = anna.get(path).body();
        assertThat(page).contains("请核对");
        anna.post(path + "/submit", page, form(page, "13"));
        step(as("chief"), "approve", "");
        assertThat(step(as("judge"), "accept", "").header("Location")).contains("notice=accept");
        assertThat(world.inCells(round)).containsEntry(field, 13.0);
        assertThat(anna.get(path + "/compare?a=1&b=2").body()).contains("<del>12</del>", "<ins>13</ins>");
    }

    @Test
    void what_a_reviewer_says_at_fields_stands_at_the_head_until_it_is_handed_in_again() {
        WebVisitor anna = as("anna");
        String page = anna.get(path).body();
        assertThat(page).doesNotContain("id=\"comments\"");
        anna.post(path + "/submit", page, form(page, "12"));
        WebVisitor chief = as("chief");
        String judged = chief.get(path).body();
        Map<String, String> fields = form(judged, "");
        fields.put("step", "return");
        fields.put("reason", "请核对两处");
        fields.put(SubmissionFormParser.comment(field), "与台账不符");
        chief.post(path + "/step", judged, fields);
        page = anna.get(path).body();
        String head = page.substring(page.indexOf("id=\"comments\""), page.indexOf("<table"));
        assertThat(head).contains("审核意见", "请核对两处", "href=\"#" + field + "\"", "与台账不符");
        assertThat(page.substring(page.indexOf("<table"))).contains("审核意见：与台账不符");
        anna.post(path + "/submit", page, form(page, "13"));
        assertThat(anna.get(path).body()).doesNotContain("id=\"comments\"");
    }

    @Test
    void a_mistake_is_shown_at_its_field_and_in_the_summary_and_nothing_typed_is_lost() {
        WebVisitor anna = as("anna");
        String page = anna.get(path).body();
        WebVisitor.Answer answer = anna.post(path + "/submit", page, form(page, "-3"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"-3\"", "aria-invalid=\"true\"", "href=\"#" + field + "\"", "id=\"faults\"");
    }

    @Test
    void a_second_editor_sees_both_values_and_may_then_decide() {
        WebVisitor anna = as("anna");
        WebVisitor ben = as("ben");
        String annas = anna.get(path).body();
        String bens = ben.get(path).body();
        anna.post(path, annas, form(annas, "5"));
        WebVisitor.Answer answer = ben.post(path, bens, form(bens, "6"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("value=\"6\"", "现值 5（示例·anna）");
        assertThat(ben.post(path, answer.body(), form(answer.body(), "6")).status())
                .isEqualTo(302);
        assertThat(world.at(round, field).typed()).isEqualTo("6");
    }

    @Test
    void a_page_sent_by_somebody_who_did_not_change_a_field_takes_nothing_back() {
        WebVisitor anna = as("anna");
        WebVisitor ben = as("ben");
        String bens = ben.get(path).body();
        String annas = anna.get(path).body();
        anna.post(path, annas, form(annas, "5"));
        Map<String, String> untouched = form(bens, "");
        untouched.remove(SubmissionFormParser.note(field));
        assertThat(ben.post(path, bens, untouched).status()).isEqualTo(302);
        assertThat(world.at(round, field).typed()).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "anna, 200",
        "chief, 200",
        "judge, 200",
        "boss, 200",
        "leader, 200",
        "auditor, 200",
        "other, 403",
        "street, 403",
        "admin, 403"
    })
    void who_sees_an_answer(String login, int status) {
        assertThat(as(login).get(path).status()).isEqualTo(status);
        assertThat(as(login).get(path + "/book.xlsx").status()).isEqualTo(status);
        assertThat(as(login).get(path + "/compare").status()).isEqualTo(status);
        assertThat(as(login)
                        .get("/api/v1/rounds/" + round.id() + "/" + RoundWorld.UNIT)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void the_board_shows_each_only_what_they_may_see() {
        assertThat(as("judge").get(round.path()).body()).contains("/" + RoundWorld.UNIT);
        assertThat(as("other").get(round.path()).body()).doesNotContain(path);
        assertThat(as("other").get(round.path() + "/progress.csv").body()).doesNotContain(RoundWorld.UNIT);
        assertThat(as("boss").get(round.path() + "/progress.csv").body()).contains(RoundWorld.UNIT);
    }

    @Test
    void only_the_office_runs_rounds() {
        for (String login : new String[] {"anna", "judge", "leader"}) {
            WebVisitor visitor = as(login);
            String page = visitor.get(round.path()).body();
            assertThat(visitor.get("/rounds/new").status()).isEqualTo(403);
            assertThat(visitor.post(round.path() + "/run", page, Map.of("act", "close"))
                            .status())
                    .isEqualTo(403);
        }
        WebVisitor boss = as("boss");
        String page = boss.get(round.path()).body();
        assertThat(boss.post(round.path() + "/run", page, Map.of("act", "remind"))
                        .header("Location"))
                .contains("notice=reminded&n=2");
        assertThat(boss.post(round.path() + "/run", page, Map.of("act", "extend", "due", "2000-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(boss.post(round.path() + "/run", page, Map.of("act", "close"))
                        .status())
                .isEqualTo(302);
        String due = round.due().toString();
        assertThat(boss.post(round.path() + "/run", page, Map.of("act", "reopen", "due", due))
                        .status())
                .isEqualTo(422);
        assertThat(boss.post(round.path() + "/run", page, Map.of("act", "reopen", "due", due, "reason", "补报"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void the_office_opens_a_round_from_a_page_and_is_told_what_is_wrong() {
        WebVisitor boss = as("boss");
        String page = boss.get("/rounds/new?year=2022").body();
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "year", "2022", "zh", "补报", "en", "", "periods", "2022", "units", "court", "opens", "2026-01-05"));
        fields.put("due", "2026-01-01");
        fields.put("remind", "7, 3");
        WebVisitor.Answer wrong = boss.post("/rounds", page, fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("截止日不能早于开始日", "value=\"补报\"");
        fields.put("due", "2026-01-31");
        WebVisitor.Answer opened = boss.post("/rounds", page, fields);
        assertThat(opened.location()).startsWith("/rounds/2022-round");
        assertThat(boss.get(opened.location()).body()).contains("补报");
    }

    @Test
    void the_reviewer_accepts_several_at_once() {
        WebVisitor anna = as("anna");
        String page = anna.get(path).body();
        anna.post(path + "/submit", page, form(page, "12"));
        step(as("chief"), "approve", "");
        WebVisitor judge = as("judge");
        String board = judge.get(round.path()).body();
        String choice = RoundWorld.UNIT + ":" + world.now(round).version();
        assertThat(board).contains(choice);
        assertThat(judge.post(round.path() + "/accept", board, Map.of("answers", choice))
                        .header("Location"))
                .contains("notice=accepted&n=1");
        assertThat(judge.post(round.path() + "/accept", board, Map.of("answers", choice))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void autosave_keeps_changed_fields_alone() {
        WebVisitor anna = as("anna");
        String page = anna.get(path).body();
        WebVisitor.Answer answer = anna.post(
                path + "/draft", page, Map.of("version", "0", field, "8", SubmissionFormParser.note(field), ""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"version\":1");
    }
}
