package org.qingmiao.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines of actions and decisions: changed with a reason, by who set them or above, never out of a scorecard. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class DeadlineChangeTest {
    private static final String FAR = "2099-12-20";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    TestDatabase database;

    private WebVisitor office;
    private WebVisitor reporter;
    private WebVisitor approver;
    private String unit = "";

    @BeforeEach
    void visitors() {
        office = WebVisitor.signedIn(port, "office");
        reporter = WebVisitor.signedIn(port, "reporter");
        approver = WebVisitor.signedIn(port, "approver");
        Matcher own = Pattern.compile("<a href=\"/workplan/([a-z0-9-]+)")
                .matcher(reporter.get("/workplan").body().replaceAll("(?s).*<tbody>", ""));
        assertThat(own.find()).isTrue();
        unit = own.group(1);
    }

    private long action(WebVisitor who, String title) {
        String path = "/workplan/" + unit + "/new?year=2025";
        String page = who.get(path).body();
        Matcher measure = Pattern.compile("<option value=\"([a-z0-9-]+)\"").matcher(page);
        assertThat(measure.find()).isTrue();
        Map<String, String> fields = new HashMap<>(Map.of(
                "measure", measure.group(1),
                "title", title,
                "owner", "办公室",
                "due", "2025-06-30",
                "state", "under_way",
                "share", "40",
                "day", "2025-06-01"));
        assertThat(who.post(path, page, fields).status()).isEqualTo(302);
        return one("SELECT max(id) FROM work_action WHERE title = '" + title + "'");
    }

    private long one(String sql) {
        return ActorContext.<Long, RuntimeException>asSystem(
                "test", () -> db.sql(sql).query(Long.class).single());
    }

    private static String at(long id) {
        return "/workplan/actions/" + id;
    }

    private WebVisitor.Answer putOff(WebVisitor who, long id, String due, String reason) {
        return who.post(at(id) + "/deadline", who.get(at(id)).body(), Map.of("due", due, "reason", reason));
    }

    @Test
    void a_change_stands_with_its_reason_and_its_history_on_the_page() {
        long id = action(reporter, "改期的工作项");
        assertThat(putOff(reporter, id, FAR, "场地未到位").status()).isEqualTo(302);
        assertThat(reporter.get(at(id)).body())
                .contains("期限由2025-06-30改为" + FAR + "。原因：场地未到位", "value=\"" + FAR + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2099-12-20, '', 请写明改期原因",
        "2099-12-20, ' ', 请写明改期原因",
        "2025-12-31, 太晚, 新的期限不能早于今天",
        "2025-06-30, 同日, 新的期限不能早于今天",
        "soon, 不明, 请填日期"
    })
    void a_change_needs_a_reason_and_a_day_that_is_still_to_come(String due, String reason, String said) {
        long id = action(reporter, "不能这样改" + reason + due);
        WebVisitor.Answer answer = putOff(reporter, id, due, reason);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
        assertThat(one("SELECT count(*) FROM deadline_change WHERE action = " + id))
                .isZero();
    }

    @Test
    void the_form_of_the_action_changes_no_deadline() {
        long id = action(reporter, "偷改期限");
        Map<String, String> fields = new HashMap<>(Map.of(
                "measure", "x", "title", "偷改期限", "owner", "办公室", "due", FAR, "state", "under_way", "share", "40"));
        fields.put("version", "1");
        WebVisitor.Answer answer = reporter.post(at(id), reporter.get(at(id)).body(), fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("期限不能在这里改");
    }

    @Test
    void a_units_own_deadline_is_changed_by_who_set_it_its_approver_and_the_office_whose_word_is_then_the_last() {
        long own = action(reporter, "单位自定期限");
        assertThat(putOff(approver, own, "2099-12-10", "审核人同意").status()).isEqualTo(302);
        assertThat(putOff(reporter, own, "2099-12-11", "又改").status())
                .as("the approver set it now")
                .isEqualTo(403);
        assertThat(putOff(office, own, FAR, "妇儿工委办统一").status()).isEqualTo(302);
        for (WebVisitor below : List.of(reporter, approver)) {
            assertThat(putOff(below, own, "2099-12-30", "再拖").status()).isEqualTo(403);
        }
        long offices = action(office, "妇儿工委办定的期限");
        assertThat(putOff(approver, offices, FAR, "想拖").status()).isEqualTo(403);
        assertThat(putOff(WebVisitor.signedIn(port, "leader"), offices, FAR, "想拖")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_decision_is_put_off_by_the_office_alone() {
        String form = office.get("/decisions/new?kind=decision").body();
        Map<String, String> fields = Map.of(
                "kind", "decision",
                "unit", unit,
                "meeting", "第二次会议",
                "text", "改期的决定",
                "raised", "2025-03-01",
                "due", "2025-06-30");
        assertThat(office.post("/decisions/new", form, fields).status()).isEqualTo(302);
        long id = one("SELECT max(id) FROM matter");
        Map<String, String> change = Map.of("due", FAR, "reason", "会议同意延期");
        String path = "/decisions/" + id + "/deadline";
        assertThat(approver.post(path, approver.get("/decisions").body(), change)
                        .status())
                .isEqualTo(403);
        assertThat(office.post(path, form, Map.of("due", FAR, "reason", "")).body())
                .contains("请写明改期原因");
        assertThat(office.post(path, form, change).status()).isEqualTo(302);
        String card = office.get("/decisions?show=all").body();
        String section = card.substring(card.indexOf("id=\"m" + id + "\""));
        assertThat(section.substring(0, section.indexOf("</section>")))
                .contains("应于" + FAR + "前完成", "已错过2025-06-30的期限");
        assertThat(card).contains("期限由2025-06-30改为" + FAR + "。原因：会议同意延期");
    }

    @Test
    void a_missed_deadline_stays_in_the_scorecard_when_it_is_changed_or_the_action_withdrawn() {
        long id = action(reporter, "错过的期限");
        String card = "/scorecards/" + unit + "?year=2025";
        assertThat(line(office.get(card).body(), id)).contains("逾期").endsWith(" · 0.00");
        putOff(reporter, id, FAR, "事后改期");
        assertThat(line(office.get(card).body(), id)).contains("逾期").endsWith(" · 0.00");
        reporter.post(at(id) + "/withdraw", reporter.get(at(id)).body(), Map.of());
        assertThat(line(office.get(card).body(), id)).contains("期限过后撤销").endsWith(" · 0.00");
    }

    @Test
    void what_is_done_without_evidence_or_after_its_deadline_counts_a_half() {
        long id = action(reporter, "没有佐证的完成");
        String card = "/scorecards/" + unit + "?year=2025";
        done(id, "1", "2025-06-20");
        assertThat(line(office.get(card).body(), id)).contains("已报完成、尚无佐证").endsWith(" · 0.50");
        reporter.post(at(id) + "/reference", reporter.get(at(id)).body(), Map.of("reference", "示例数据 1号"));
        assertThat(line(office.get(card).body(), id)).contains("已完成").endsWith(" · 1.00");
        done(id, "2", "2025-07-20");
        assertThat(line(office.get(card).body(), id)).contains("已完成").endsWith(" · 1.00");
    }

    private void done(long id, String version, String day) {
        String page = reporter.get(at(id)).body();
        Matcher measure =
                Pattern.compile("<option value=\"([a-z0-9-]+)\" selected").matcher(page);
        assertThat(measure.find()).isTrue();
        Map<String, String> fields = Map.of(
                "measure", measure.group(1),
                "title", "没有佐证的完成",
                "owner", "办公室",
                "state", "done",
                "share", "100",
                "day", day,
                "version", version);
        assertThat(reporter.post(at(id), page, fields).status()).isEqualTo(302);
    }

    /** What a scorecard says of an action: words and points. */
    private static String line(String page, long id) {
        Matcher item = Pattern.compile("/workplan/actions/" + id + "[?\"].*?<span class=\"small dim\">(.*?)</span>")
                .matcher(page);
        assertThat(item.find()).isTrue();
        return item.group(1);
    }

    @Test
    void the_database_keeps_every_deadline_whatever_the_application_does() {
        long id = action(office, "数据库守着期限");
        JdbcClient application = database.systemJdbc();
        for (String tampering : List.of(
                "UPDATE work_action SET due = '2099-12-31' WHERE id = " + id,
                "UPDATE work_action SET due_by_office = false WHERE id = " + id,
                "UPDATE deadline_change SET due = '2099-12-31'",
                "DELETE FROM deadline_change",
                "DELETE FROM work_action_step",
                "UPDATE matter SET due = '2099-12-31'",
                "UPDATE progress SET day = '2021-01-01'",
                "DELETE FROM progress_evidence")) {
            assertThatThrownBy(() -> application.sql(tampering).update())
                    .as(tampering)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        for (String login : List.of("reporter", "approver")) {
            assertThatThrownBy(() -> ActorContext.<Integer, RuntimeException>as(
                            login,
                            () -> db.sql("""
                    INSERT INTO deadline_change (action, due, reason, set_by, by_office, at)
                    VALUES (:id, '2099-12-31', 'x', :by, false, now())
                    """).param("id", id).param("by", login).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("not theirs to change");
        }
        assertThatThrownBy(() -> ActorContext.<Integer, RuntimeException>as(
                        "office", () -> db.sql("""
                INSERT INTO deadline_change (action, due, reason, set_by, by_office, at)
                VALUES (:id, '2099-12-31', 'x', 'reporter', true, now())
                """).param("id", id).update()))
                .as("in another's name")
                .isInstanceOf(DataAccessException.class);
    }
}
