package org.qingmiao.register.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.WebVisitor.Answer;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.TestDatabase;
import org.qingmiao.platform.Text;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Records brought by file: tried without a trace, written once however often they are sent, refused at their cells. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class RecordsByFileTest {
    private static final String UNFILED = "/registers/childcare-unfiled";
    private static final String IMPORT = UNFILED + "/import";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern MARKED = Pattern.compile("href=\"([^\"]+/import/marked/[^\"?]+)");
    private static final String HEAD = "found.place,found.children,found.who\n";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DutyGrants duties;

    @Autowired
    TestDatabase database;

    @BeforeEach
    void people() {
        given("bulk-street", "street-children", "xinqi");
        given("bulk-street", "street-safety", "xinqi");
        given("bulk-office", "childcare-office", "health-bureau");
    }

    private void given(String login, String duty, String unit) {
        Person person = new Person(login, Text.same(login), List.of());
        ActorContext.runAsSystem("test", () -> accounts.store(person, "qingmiao-demo", true));
        ActorContext.as("admin", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    private WebVisitor visitor(String login) {
        return WebVisitor.signedIn(port, login);
    }

    private static Answer attempt(WebVisitor web, String name, byte[] content) {
        return web.upload(IMPORT, web.get(IMPORT).body(), name, content);
    }

    private static Answer attempt(WebVisitor web, String csv) {
        return attempt(web, "records.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer write(WebVisitor web, String page) {
        return web.post(IMPORT + "/write", page, Map.of("token", found(TOKEN, page)));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    /** How often a place stands in the list. */
    private static long listed(WebVisitor web, String place) {
        return Pattern.compile(Pattern.quote(place))
                .matcher(web.get(UNFILED + "").body())
                .results()
                .count();
    }

    private static String count(int count, String what) {
        return "<b>" + count + "</b> " + what;
    }

    @Test
    void a_dry_run_tells_each_fault_at_its_cell_and_writes_nothing() {
        WebVisitor street = visitor("bulk-street");
        assertThat(street.get(UNFILED).body()).contains(IMPORT);
        Answer tried = attempt(street, HEAD + "试行路1号,12,甲\n试行路2号,900,乙\n,3,丙\n试行路1号,12,甲\n试行路3号,many,丁\n");
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body())
                .contains(count(5, "行"), count(1, "可以登记"), count(1, "与文件里另一行相同"), count(3, "有错"))
                .contains("还没有写入任何记录", "<td>900</td>", "<td>many</td>", "与第 2 行相同");
        assertThat(listed(street, "试行路")).isZero();
    }

    @Test
    void what_is_right_is_written_once_however_often_it_is_sent() {
        WebVisitor street = visitor("bulk-street");
        String file = HEAD + "写入路1号,12,甲\n写入路2号,900,乙\n写入路3号,,\n";
        String tried = attempt(street, file).body();
        Answer written = write(street, tried);
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(written.body()).contains("新登记 2 条", "没有写入的 1 行");
        assertThat(write(street, tried).body()).contains("新登记 0 条");
        assertThat(listed(street, "写入路1号")).isEqualTo(1);

        String again = attempt(street, file.replace("900", "90")).body();
        assertThat(again).contains(count(2, "已经登记过"), count(1, "可以登记"));
        assertThat(write(street, again).body()).contains("新登记 1 条", "已登记或重复的 2 行");
        assertThat(listed(street, "写入路3号")).isEqualTo(1);
    }

    @Test
    void what_comes_by_file_is_a_record_as_any_other() {
        WebVisitor street = visitor("bulk-street");
        write(street, attempt(street, HEAD + "同样路1号,7,示例甲\n").body());
        String record = found(
                Pattern.compile("href=\"(" + UNFILED + "/records/[0-9a-f-]{36})"),
                street.get(UNFILED + "").body());
        assertThat(street.get(record).body()).contains("同样路1号", "示例甲", "责令");
        assertThat(street.get(record + "/history").body()).contains("bulk-street");
        assertThat(database.systemJdbc()
                        .sql(
                                "SELECT after::text FROM audit_entry WHERE action = 'register.import' AND who = 'bulk-street'"
                                        + " ORDER BY at DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("\"made\":\"1\"", "\"refused\":\"0\"", "\"rows\":\"1–2\"")
                .containsPattern("\"file\":\"[0-9a-f]{64}\"");
    }

    @Test
    void two_who_write_the_same_file_at_once_make_nothing_twice() {
        WebVisitor one = visitor("bulk-street");
        WebVisitor other = visitor("bulk-street");
        String rows = IntStream.range(0, 12).mapToObj(i -> "同时路" + i + "号,5,\n").collect(Collectors.joining());
        String first = attempt(one, HEAD + rows).body();
        String second = attempt(other, HEAD + rows).body();
        List<String> said = List.of(
                        CompletableFuture.supplyAsync(() -> write(one, first).body()),
                        CompletableFuture.supplyAsync(() -> write(other, second).body()))
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(said).allSatisfy(page -> assertThat(page).contains("没有写入的 0 行"));
        assertThat(listed(one, "同时路7号")).isEqualTo(1);
    }

    @Test
    void a_file_is_its_senders_alone_and_of_the_register_for_which_it_was_tried() {
        WebVisitor street = visitor("bulk-street");
        WebVisitor office = visitor("bulk-office");
        String page = attempt(street, HEAD + "他人路1号,1,\n他人路2号,x,\n").body();
        String token = found(TOKEN, page);
        assertThat(office.post(IMPORT + "/write", office.get(IMPORT).body(), Map.of("token", token))
                        .status())
                .isEqualTo(422);
        String waters = "/registers/drowning-prevention/import";
        assertThat(street.post(waters + "/write", page, Map.of("token", token)).status())
                .isEqualTo(422);
        String marked = found(MARKED, page);
        assertThat(street.get(marked).status()).isEqualTo(200);
        assertThat(office.get(marked).status()).isEqualTo(404);
        assertThat(street.get(marked.replace("childcare-unfiled", "drowning-prevention"))
                        .status())
                .isEqualTo(404);
        assertThat(street.post(IMPORT + "/write", "", Map.of("token", token)).status())
                .as("without the proof of a page of ours")
                .isEqualTo(403);
        assertThat(listed(street, "他人路")).isZero();
    }

    @Test
    void who_makes_no_records_there_finds_no_sheet_and_sends_none() {
        WebVisitor leader = visitor("leader");
        assertThat(leader.get(IMPORT).status()).isEqualTo(404);
        assertThat(leader.get(IMPORT + "/template.xlsx").status()).isEqualTo(404);
        Answer sent =
                leader.upload(IMPORT, leader.get("/registers").body(), "a.csv", HEAD.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).isIn(403, 404);
    }

    @Test
    void a_row_names_its_unit_where_there_are_several_and_one_beyond_reach_is_not_among_them() {
        WebVisitor office = visitor("bulk-office");
        Answer none = attempt(office, HEAD + "单位路1号,1,\n");
        assertThat(none.status()).isEqualTo(422);
        Answer tried = attempt(office, "unit," + HEAD + "xinqi,单位路2号,1,\nshanghai,单位路3号,1,\n");
        assertThat(tried.body()).contains(count(1, "可以登记"), count(1, "有错"), "<td>shanghai</td>", "保管单位");
        assertThat(write(office, tried.body()).body()).contains("新登记 1 条");
        assertThat(listed(visitor("bulk-street"), "单位路2号")).isEqualTo(1);
    }

    @Test
    void the_sheet_that_is_given_out_comes_back_as_the_records_that_were_typed_into_it() throws IOException {
        WebVisitor street = visitor("bulk-street");
        byte[] blank = street.download(IMPORT + "/template.xlsx");
        Answer tried = attempt(street, "filled.xlsx", filled(blank, false));
        assertThat(tried.body()).contains(count(1, "可以登记"), count(0, "有错"));
        write(street, tried.body());
        assertThat(listed(street, "空表路1号")).isEqualTo(1);
        Answer formula = attempt(street, "formula.xlsx", filled(blank, true));
        assertThat(formula.body()).contains(count(0, "可以登记"), count(1, "有错"));
    }

    /** Writes a row below the headings, which tell both names of a field. */
    private static byte[] filled(byte[] blank, boolean formula) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheetAt(0);
            Row row = sheet.createRow(1);
            sheet.getRow(0).forEach(heading -> {
                String name = heading.getStringCellValue();
                if (name.startsWith("地点")) {
                    row.createCell(heading.getColumnIndex()).setCellValue("空表路1号");
                } else if (name.startsWith("孩子人数") && formula) {
                    row.createCell(heading.getColumnIndex()).setCellFormula("6*7");
                } else if (name.startsWith("孩子人数")) {
                    row.createCell(heading.getColumnIndex()).setCellValue(42);
                }
            });
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void json_lines_are_read_by_the_paths_of_fields() {
        WebVisitor street = visitor("bulk-street");
        String lines =
                "{\"found.place\":\"行式路1号\",\"found.children\":4}\n{\"found.place\":\"行式路2号\",\"found.children\":-4}\n";
        Answer tried = attempt(street, "a.ndjson", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(tried.body()).contains(count(1, "可以登记"), count(1, "有错"));
    }

    @Test
    void what_is_no_sheet_or_too_long_is_told_and_nothing_is_read() {
        WebVisitor street = visitor("bulk-street");
        assertThat(attempt(street, "broken.xlsx", "PK\3\4 no workbook".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(attempt(street, "nothing\n1\n").status()).isEqualTo(422);
        String rows = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> "长路" + i + "号,5,\n")
                .collect(Collectors.joining());
        Answer tooLong = attempt(street, HEAD + rows);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("20000");
    }

    @Test
    void a_marked_copy_holds_no_formula_that_somebody_sent() {
        WebVisitor street = visitor("bulk-street");
        String page = attempt(street, HEAD + "公式路1号,900,\"=HYPERLINK(\"\"http://x\"\")\"\n")
                .body();
        String copy = new String(street.download(found(MARKED, page)), StandardCharsets.UTF_8);
        assertThat(copy).contains("公式路1号", "'=HYPERLINK").doesNotContain(",=HYPERLINK", ",\"=HYPERLINK");
    }

    @Test
    void a_register_that_needs_what_no_cell_holds_says_so() {
        WebVisitor street = visitor("bulk-street");
        Answer page = street.get("/registers/drowning-hazard/import");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("还不能用文件登记", "水域").doesNotContain("type=\"file\"");
        assertThat(street.get("/registers/drowning-hazard/import/template.xlsx").status())
                .isEqualTo(404);
    }
}
