package org.qingmiao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NoticeServer
@SuppressWarnings("NullAway.Init") // set by Spring
class NoticePagesTest {
    private static final Pattern OPEN =
            Pattern.compile("/notices/(\\d+)/open\"(?:(?!/open\").)*?只给报送员", Pattern.DOTALL);
    private static final Pattern CALENDAR =
            Pattern.compile("https://qm.example.org(/calendar/[A-Za-z0-9_-]{43}\\.ics)");

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient db;

    @Autowired
    TestDatabase database;

    private void tell(String to, String title) {
        notices.send(new Notice(to, "round.returned", Text.same(title), Text.same(""), "/reporting"));
    }

    private static int unread(String page) {
        Matcher count = Pattern.compile("通知，(\\d+) 条未读").matcher(page);
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    @Test
    void the_bell_counts_what_is_unread_and_reading_can_be_taken_back() {
        WebVisitor office = WebVisitor.signedIn(port, "office");
        tell("office", "第一条");
        tell("office", "第二条");
        String page = office.get("/notices").body();
        int before = unread(page);
        assertThat(before).isGreaterThanOrEqualTo(2);
        WebVisitor.Answer all = office.post("/notices/read", page, Map.of());
        String after = office.get(all.header("Location").replaceFirst("^https?://[^/]+", ""))
                .body();
        assertThat(unread(after)).isZero();
        Matcher undo = Pattern.compile("name=\"marked\" value=\"([^\"]+)\"").matcher(after);
        assertThat(undo.find()).isTrue();
        office.post("/notices/unread", after, Map.of("marked", undo.group(1)));
        assertThat(unread(office.get("/notices?show=unread").body())).isEqualTo(before);
    }

    @Test
    void who_opens_a_notice_has_read_it_and_arrives_at_its_page() {
        tell("reporter", "只给报送员");
        WebVisitor reporter = WebVisitor.signedIn(port, "reporter");
        String page = reporter.get("/notices").body();
        Matcher open = OPEN.matcher(page);
        assertThat(open.find()).isTrue();
        String path = "/notices/" + open.group(1) + "/open";
        WebVisitor street = WebVisitor.signedIn(port, "street");
        assertThat(street.post(path, street.get("/notices").body(), Map.of()).status())
                .as("another's notice is not there")
                .isEqualTo(404);
        assertThat(unread(reporter.get("/notices").body())).isEqualTo(unread(page));
        assertThat(reporter.post(path, page, Map.of()).location()).startsWith("/reporting");
        assertThat(unread(reporter.get("/notices").body())).isEqualTo(unread(page) - 1);
    }

    @Test
    void the_database_shows_each_person_their_own_and_nobody_can_rewrite_what_was_told() {
        tell("leader", "给领导的");
        String count = "SELECT count(*) FROM notice WHERE login = 'leader'";
        assertThat(ActorContext.as(
                        "leader", () -> db.sql(count).query(Integer.class).single()))
                .isPositive();
        assertThat(ActorContext.as(
                        "office", () -> db.sql(count).query(Integer.class).single()))
                .isZero();
        assertThat(ActorContext.as(
                        "office",
                        () -> db.sql("UPDATE notice SET read_at = now() WHERE login = 'leader'")
                                .update()))
                .isZero();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> ActorContext.as(
                        "leader",
                        () -> db.sql("UPDATE notice SET title_zh = 'x'").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void tasks_of_all_rooms_stand_on_one_page_the_overdue_first() {
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        String page = auditor.get("/tasks").body();
        assertThat(page).containsSubsequence("今天有 1 件必须办", "已逾期", "核对年报", "没有期限", "整理档案");
        assertThat(auditor.get("/tasks?lang=en").body()).contains("Check the report");
    }

    @Test
    void who_owes_nothing_is_told_so() {
        assertThat(WebVisitor.signedIn(port, "leader").get("/tasks").body()).contains("现在没有待办");
    }

    private long sessionsWith(String words) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("SELECT count(*) FROM web_session WHERE position(convert_to(:words, 'UTF8') IN content) > 0")
                .param("words", words)
                .query(Long.class)
                .single();
    }

    @Test
    void a_calendar_program_reads_days_at_a_secret_address_until_it_is_ended() {
        WebVisitor auditor = WebVisitor.signedIn(port, "auditor");
        String page = auditor.get("/tasks").body();
        auditor.post("/calendar/renew", page, Map.of());
        assertThat(sessionsWith("FlashMap") + sessionsWith("/calendar/"))
                .as("what only its owner knows lies in no session")
                .isZero();
        String shown = auditor.get("/tasks").body();
        Matcher address = CALENDAR.matcher(shown);
        assertThat(address.find()).isTrue();
        String path = address.group(1);
        assertThat(auditor.get("/tasks").body()).as("shown once").doesNotContain(path);

        WebVisitor program = new WebVisitor(port);
        WebVisitor.Answer file = program.get(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.body())
                .contains("SUMMARY:核对年报")
                .contains("DTSTART;VALUE=DATE:20210131")
                .contains("URL:https://qm.example.org/reports")
                .doesNotContain("auditor")
                .doesNotContain("整理档案");
        assertThat(program.get(path.replace(".ics", ".ics") + "?lang=en").body())
                .contains("SUMMARY:Check the report");

        auditor.post("/calendar/renew", shown, Map.of());
        assertThat(program.get(path).status()).as("the old address ends").isEqualTo(404);
        Matcher second = CALENDAR.matcher(auditor.get("/tasks").body());
        assertThat(second.find()).isTrue();
        auditor.post("/calendar/end", shown, Map.of());
        assertThat(program.get(second.group(1)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"office, true", "stats, true", "admin, true", "reporter, false", "leader, false", "auditor, false"})
    void the_bar_offers_the_desk_to_whom_it_is_of_use(String login, boolean offered) {
        String page = WebVisitor.signedIn(port, login).get("/tasks").body();
        assertThat(page.contains("href=\"/desk\"")).isEqualTo(offered);
        assertThat(page).contains("href=\"/tasks\"");
    }

    @Test
    void passers_by_see_no_bell() {
        assertThat(new WebVisitor(port).get("/public").body()).doesNotContain("class=\"bell\"");
    }
}
