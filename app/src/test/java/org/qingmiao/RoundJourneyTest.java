package org.qingmiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qingmiao.RoundPeople.CIVIL_AFFAIRS;
import static org.qingmiao.RoundPeople.COURT;
import static org.qingmiao.RoundPeople.JUSTICE;
import static org.qingmiao.RoundPeople.UNITS;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Six people play a round of 2025, each at a browser of their own: from its opening to a correction of what is published. */
@DemoServer
@Import(RoundPeople.class)
@DirtiesContext
@SuppressWarnings("NullAway.Init") // set by JUnit and Spring
class RoundJourneyTest {
    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final String AIDED = "legal_aid.aided";
    private static final String ELIGIBLE = "legal_aid.eligible";
    private static final String INDICATOR = "/public/indicators/legal-aid-share?year=2025";
    private static final String REPORT = "/reports/annual/2025";
    private static Chromium chromium;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final List<Player> players = new ArrayList<>();

    @BeforeAll
    static void launch() {
        chromium = Chromium.launched();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nobody_met_an_error_or_a_barrier() {
        List<String> problems =
                players.stream().flatMap(p -> p.problems().stream()).toList();
        players.forEach(Player::close);
        assertThat(problems).isEmpty();
    }

    private Player player(String login, int width) {
        Player player = Player.signedIn(chromium, port, width, login);
        players.add(player);
        return player;
    }

    /** Where the board of the new round is. */
    private static String open(Player office, String name, List<String> units) {
        office.goTo("/rounds");
        office.page.click("a[href^='/rounds/new']");
        office.page.fill("#zh", name);
        for (Locator unit : office.page.locator("input[name=units]").all()) {
            unit.setChecked(units.contains(unit.inputValue()));
        }
        office.look("round-new");
        office.press("form.entry button");
        return URI.create(office.page.url()).getPath();
    }

    @Test
    void a_round_is_played_from_its_opening_to_a_correction_of_what_was_published() throws Exception {
        Player office = player("office", DESK);
        String board = open(office, "2025年度补报", UNITS);
        asks_the_demos_reviewer_to_check(office, board);
        Player lin = player("lin", DESK);
        fills_the_form_and_gives_a_reason(lin, "2025年度补报", board + "/" + JUSTICE);
        fills_a_workbook(player("chen", DESK), board + "/" + CIVIL_AFFAIRS);
        sends_by_a_program(player("wu", DESK), board + "/" + COURT);

        Player qian = player("qian", DESK);
        for (String unit : UNITS) {
            approves(qian, board + "/" + unit);
        }
        Player stats = player("stats", DESK);
        returns_with_a_comment(stats, board + "/" + JUSTICE);
        mends_what_came_back(lin, board + "/" + JUSTICE);
        approves(qian, board + "/" + JUSTICE);
        accepts_all(stats, board);
        office.goTo(board);
        office.look("rounds-board");
        assertThat(office.page.locator("td .s-accepted").count()).isEqualTo(UNITS.size());

        Player reader = new Player(chromium, port, DESK);
        players.add(reader);
        publishes(stats, office, reader);
        corrects_after_publication(lin, qian, stats, board + "/" + JUSTICE);
        shows_the_correction(office, reader);
    }

    private static void asks_the_demos_reviewer_to_check(Player office, String board) {
        office.page.click("a[href*='/settings']");
        office.page.selectOption("#reviewer", "stats");
        office.look("round-settings");
        office.press("form.entry button");
        assertThat(URI.create(office.page.url()).getPath()).isEqualTo(board);
        assertThat(office.main()).contains("已保存", "更改审核人、提醒或单位");
    }

    private static void fills_the_form_and_gives_a_reason(Player lin, String name, String form) {
        assertThat(lin.isAsked(form)).isTrue();
        lin.follow("请填报", name);
        assertThat(lin.page.url()).endsWith(form);
        long eligible = 2 * lin.last(ELIGIBLE) + 40;
        lin.type(ELIGIBLE, eligible);
        lin.type(AIDED, lin.last(AIDED));
        lin.waitUntilSaved();
        lin.page.reload();
        assertThat(lin.field(ELIGIBLE).inputValue()).isEqualTo(Long.toString(eligible));

        lin.page.click("[data-hands-in]");
        lin.page.locator("#faults").waitFor();
        lin.look("round-form");
        assertThat(lin.page.locator("#faults li").allInnerTexts())
                .singleElement()
                .asString()
                .contains("应援助", "请说明原因");
        lin.page.click("#faults a");
        note(lin).fill("示例：扩大了应援助范围");
        lin.press("[data-hands-in]");
        assertThat(lin.main()).contains("待单位确认");
        assertThat(lin.isAsked(form)).isFalse();
    }

    private static Locator note(Player player) {
        String field = player.field(ELIGIBLE).getAttribute("name");
        return player.page.locator("textarea[name='n" + field.substring(1) + "']");
    }

    /** As last year, in Excel, handed in as it is uploaded. */
    private void fills_a_workbook(Player chen, String form) throws IOException {
        chen.follow("请填报", "2025年度补报");
        Download template = chen.page.waitForDownload(() -> chen.page.click("a[href$='/book.xlsx']"));
        Path book = folder.resolve(template.suggestedFilename());
        try (InputStream in = Files.newInputStream(template.path());
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    Cell last = row.getCell(5);
                    row.getCell(6).setCellValue(last == null ? 1 : last.getNumericCellValue());
                }
            }
            try (OutputStream out = Files.newOutputStream(book)) {
                workbook.write(out);
            }
        }
        Locator upload = chen.page.locator("details:has(input[name=file][accept='.xlsx'])");
        upload.locator("summary").click();
        upload.locator("input[type=file]").setInputFiles(book);
        upload.locator("input[name=submit]").check();
        upload.locator("button").click();
        chen.page.locator(".notice.good").waitFor();
        chen.look("round-workbook");
        assertThat(chen.main()).contains("待单位确认");
        assertThat(chen.isAsked(form)).isFalse();
    }

    private void sends_by_a_program(Player wu, String form) throws IOException, InterruptedException {
        assertThat(wu.isAsked(form)).isTrue();
        wu.goTo("/me");
        wu.page.fill("#token-name", "法院业务系统");
        wu.page.check("form[action='/me/tokens'] input[value=submit]");
        wu.press("form[action='/me/tokens'] button");
        String token = wu.page.locator(".notice.good .code").innerText().strip();
        String values = """
                {"values": [{"element": "offenders.minors", "unit": "beilun", "period": "2025", "value": 90%s}]}""";
        HttpResponse<String> unexplained = send(token, form, values.formatted(""));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("\"code\":\"jump\"", "\"hard\":false");
        HttpResponse<String> answer = send(token, form, values.formatted(", \"note\": \"示例：并案统计\""));
        assertThat(answer.body()).contains("\"state\":\"submitted\"");
        wu.goTo(form);
        assertThat(wu.main()).contains("待单位确认");
    }

    private HttpResponse<String> send(String token, String form, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + form))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void approves(Player qian, String form) {
        qian.begin(form);
        qian.press("button[name=step][value=approve]");
        assertThat(qian.main()).contains("待统计审核");
        assertThat(qian.isAsked(form)).isFalse();
    }

    private static void returns_with_a_comment(Player judge, String form) {
        judge.begin(form);
        Locator field = judge.page.locator("td:has(input[data-version-of^='v:" + ELIGIBLE + ":'])");
        field.locator("summary").last().click();
        field.locator("textarea").fill("请核对应援助人数");
        judge.look("round-review");
        judge.press("button[name=step][value=return]");
        assertThat(judge.main()).contains("已退回");
        assertThat(judge.isAsked(form)).isFalse();
    }

    private static void mends_what_came_back(Player lin, String form) {
        assertThat(lin.isAsked(form)).isTrue();
        lin.follow("被退回");
        assertThat(lin.page.url()).endsWith(form);
        assertThat(lin.main()).contains("审核意见：请核对应援助人数");
        lin.look("round-returned");
        lin.page.click("section.summary a");
        assertThat(URI.create(lin.page.url()).getFragment()).startsWith("v:" + ELIGIBLE);
        proves(lin);
        lin.type(ELIGIBLE, lin.last(ELIGIBLE) + lin.last(AIDED));
        note(lin).fill("示例：已核对");
        lin.waitUntilSaved();
        lin.press("[data-hands-in]");
        assertThat(lin.main()).contains("第2版");
    }

    /** Attaches a file to the value that was commented on. */
    private static void proves(Player lin) {
        Locator evidence = lin.page.locator("form[action$='/evidence']");
        evidence.locator("input[type=file]")
                .setInputFiles(new FilePayload("法律援助台账.txt", "text/plain", "示例台账".getBytes(StandardCharsets.UTF_8)));
        evidence.locator("select").selectOption(ELIGIBLE);
        evidence.locator("button").click();
        assertThat(lin.page
                        .locator("tr[data-element='" + ELIGIBLE + "'] th")
                        .first()
                        .innerText())
                .contains("法律援助台账.txt");
    }

    private static void accepts_all(Player stats, String board) {
        stats.goTo(board);
        for (Locator box : stats.page.locator("input[name=answers]").all()) {
            box.check();
        }
        stats.look("rounds-board-review");
        stats.press("form[action$='/accept'] button");
        assertThat(stats.main()).contains("已收下3个单位");
        assertThat(stats.isAsked(board + "/")).isFalse();
    }

    private static void publishes(Player stats, Player office, Player reader) {
        reader.goTo(INDICATOR);
        assertThat(years(reader)).contains("2024").doesNotContain("2025");
        stats.goTo(REPORT);
        stats.page.click("form[action*='/freeze'] button");
        stats.sees("数字由 示例·统计审核 定格于");
        assertThat(stats.page.locator("a[href*='/sign-off']").count()).isZero();
        office.goTo(REPORT);
        office.page.click("a[href*='/sign-off']");
        office.page.check("input[name=read]");
        office.page.click("form[action*='/publish'] button");
        office.sees("由 示例·妇儿工委办 审签发布");
        reader.goTo(INDICATOR);
        assertThat(years(reader)).contains("2025");
        assertThat(reader.main()).doesNotContain("公布以后");
    }

    private static List<String> years(Player reader) {
        return reader.page.locator(".years a").allInnerTexts();
    }

    private static void corrects_after_publication(Player lin, Player qian, Player stats, String form) {
        lin.goTo(form);
        Locator correct = lin.page.locator("details:has(button[value=correct])");
        correct.locator("summary").click();
        correct.locator("input[name=reason]").fill("示例：漏计一批援助案件");
        lin.press("button[value=correct]");
        assertThat(lin.main()).contains("正在更正已收下的数");
        stats.follow("开始更正");
        assertThat(lin.isAsked(form)).isTrue();
        lin.begin(form);
        lin.type(AIDED, lin.last(AIDED) + 1);
        lin.waitUntilSaved();
        lin.press("[data-hands-in]");
        approves(qian, form);
        stats.begin(form);
        stats.press("button[value=accept]");
        lin.follow("已收下");
        assertThat(lin.main()).contains("第3版");
        lin.look("round-corrected");
    }

    private static void shows_the_correction(Player office, Player reader) {
        office.goTo(REPORT);
        assertThat(office.main()).contains("更正说明", "示例：漏计一批援助案件");
        office.look("report-corrected");
        office.goTo("/desk?year=2025");
        assertThat(office.main()).contains("此后数据有更正");
        office.look("desk");
        reader.goTo(INDICATOR);
        reader.page.locator("details.notice summary").click();
        assertThat(reader.main()).contains("公布以后", "示例：漏计一批援助案件");
        reader.look("public-corrected");
    }

    @Test
    void a_reporter_does_their_part_on_a_phone() {
        String form = open(player("office", DESK), "2025年手机补报", List.of(JUSTICE)) + "/" + JUSTICE;
        Player lin = player("lin", PHONE);
        fills_the_form_and_gives_a_reason(lin, "2025年手机补报", form);
        Player qian = player("qian", PHONE);
        returns_with_a_comment(qian, form);
        mends_what_came_back(lin, form);
        lin.look("round-form-handed-in");
        lin.goTo("/rounds");
        lin.look("rounds");
        lin.goTo("/notices");
        lin.look("notices");
    }
}
