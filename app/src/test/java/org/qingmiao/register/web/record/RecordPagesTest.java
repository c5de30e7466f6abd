package org.qingmiao.register.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.WebVisitor;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.register.right.DutyGrants;
import org.qingmiao.work.TaskBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Records on pages: made, found, opened, changed, moved on by steps, followed through their history, taken along. */
@DemoServer
class RecordPagesTest {
    private static final String UNFILED = "/registers/childcare-unfiled";
    private static final String WATERS = "/registers/drowning-prevention";

    @LocalServerPort
    int port;

    @Autowired
    DutyGrants duties;

    @Autowired
    TaskBook book;

    @BeforeEach
    void duties() {
        given("street", "street-children", "xinqi");
        given("street", "street-safety", "xinqi");
        given("worker", "water-patrol", "xinqi-dujuan");
        given("reporter", "childcare-office", "health-bureau");
        given("office", "education-safety", "education-bureau");
    }

    /** The server is shared: what other tests wrote past the program is none of ours. */
    @BeforeEach
    void whatOthersLeftIsMended() {
        ActorContext.runAsSystem("test", book::rebuild);
    }

    /** The rebuild of the night finds nothing: what is stored followed each act in its transaction. */
    @AfterEach
    void stored_tasks_are_true_after_each_act() {
        assertThat(ActorContext.<Integer, RuntimeException>asSystem("test", book::rebuild))
                .isZero();
    }

    private void given(String login, String duty, String unit) {
        ActorContext.as("admin", () -> duties.give(login, duty, unit, Optional.empty()));
    }

    private RecordVisitor visitor(String login) {
        return RecordVisitor.of(port, login);
    }

    private static Map<String, String> place(String words) {
        return Map.of("found.place~words", words, "found.children", "12");
    }

    private static String made(RecordVisitor visitor, Map<String, String> fields) {
        WebVisitor.Answer answer = visitor.fill(UNFILED + "/new", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    @Test
    void a_record_is_made_found_in_the_list_opened_moved_on_and_its_history_tells_who_did_what() {
        RecordVisitor street = visitor("street");
        String record = made(street, place("示例路7号"));
        assertThat(street.page(UNFILED)).contains(record, "WB-", "示例路7号", "还有");
        assertThat(street.page(record)).contains("示例路7号", "发现", "责令", "本区设定").doesNotContain("/steps/order");

        RecordVisitor office = visitor("reporter");
        assertThat(office.page(record)).contains(record + "/steps/order");
        WebVisitor.Answer unasked = office.fill(record + "/steps/order", Map.of());
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.body()).contains("href=\"#f.found.order_no\"", "id=\"f.found.order_no-problem\"");
        WebVisitor.Answer taken = office.fill(record + "/steps/order", Map.of("found.order_no", "示例〔2026〕1号"));
        assertThat(taken.location()).isEqualTo(record);
        assertThat(office.page(record)).contains("aria-current=\"step\">已责令").doesNotContain("/steps/order\"");
        assertThat(office.page(record + "/history")).contains("责令备案或停办", "示例〔2026〕1号", "通知文号", "第2版");
        assertThat(office.page(record + "/history?version=1&lang=en")).contains("What version 1 changed", "示例路7号");
    }

    @Test
    void a_board_has_each_record_in_the_column_of_its_state() {
        RecordVisitor street = visitor("street");
        String record = made(street, place("示例路71号"));
        Matcher number = Pattern.compile("WB-[0-9-]+").matcher(street.page(record));
        assertThat(number.find()).isTrue();
        String board = UNFILED + "/board?q=" + number.group();
        assertThat(street.page(UNFILED + "?q=" + number.group())).contains(board);
        assertThat(street.page(board))
                .contains(record, "id=\"column-found\"", "示例路71号", "责令")
                .doesNotContain("id=\"column-ordered\"");

        visitor("reporter").fill(record + "/steps/order", Map.of("found.order_no", "示例〔2026〕71号"));
        assertThat(street.page(board)).contains(record, "id=\"column-ordered\"").doesNotContain("id=\"column-found\"");
        assertThat(street.page(UNFILED + "/board?q=WB-0000"))
                .contains("没有符合条件的记录")
                .doesNotContain("class=\"board\"");
        assertThat(visitor("leader").status(UNFILED + "/board")).isEqualTo(404);
    }

    @Test
    void a_map_has_each_record_in_the_subdistrict_that_keeps_it() {
        RecordVisitor street = visitor("street");
        String record = made(street, place("示例路72号"));
        Matcher number = Pattern.compile("WB-[0-9-]+").matcher(street.page(record));
        assertThat(number.find()).isTrue();
        String map = UNFILED + "/map?q=" + number.group();
        assertThat(street.page(map))
                .contains("tile-c3 tile-r1", "新碶街道：1 条，逾期 0 条，期限内 1 条", "?unit=xinqi")
                .doesNotContain("tile-c1 ", record);
        assertThat(street.page(map + "&lang=en")).contains("1 record, 0 overdue, 1 owed in time");
        assertThat(visitor("leader").status(UNFILED + "/map")).isEqualTo(404);
    }

    @Test
    void who_holds_no_duty_finds_neither_the_list_nor_a_record() {
        String record = made(visitor("street"), place("示例路8号"));
        RecordVisitor leader = visitor("leader");
        for (String path : new String[] {UNFILED, UNFILED + "/new", record, record + "/history", record + "/edit"}) {
            assertThat(leader.status(path)).as(path).isEqualTo(404);
        }
        assertThat(visitor("street").status(UNFILED + "/records/00000000-0000-0000-0000-000000000000"))
                .isEqualTo(404);
        assertThat(visitor("street").status(UNFILED + "/records/nonsense")).isEqualTo(404);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_record() {
        RecordVisitor street = visitor("street");
        String page = street.page(UNFILED + "/new");
        WebVisitor.Answer first = street.send(UNFILED + "/new", page, place("示例路9号"));
        WebVisitor.Answer again = street.send(UNFILED + "/new", page, place("示例路9号"));
        assertThat(again.location()).isEqualTo(first.location());
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() {
        WebVisitor.Answer answer = visitor("street")
                .fill(UNFILED + "/new", Map.of("found.children", "900", "found.who", "示例某某", "found.place~words", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#f.found.children\"", "href=\"#f.found.place\"", "id=\"f.found.children-problem\"")
                .contains("value=\"900\"", "value=\"示例某某\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void two_who_change_the_same_field_say_whose_value_stays_and_nothing_is_lost() {
        RecordVisitor street = visitor("street");
        String record = made(street, place("示例路10号"));
        String mine = street.page(record + "/edit");
        assertThat(visitor("reporter")
                        .fill(record + "/edit", changed("示例路10号", "对方", "12"))
                        .status())
                .isEqualTo(302);
        WebVisitor.Answer clash = street.send(record + "/edit", mine, changed("示例路10号", "我方", "15"));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body()).contains("别人也改了这条记录", "对方", "我方", "name=\"keep.found.who\"", "value=\"15\"");

        Map<String, String> again = new HashMap<>(changed("示例路10号", "我方", "15"));
        again.put("keep.found.who", "theirs");
        assertThat(street.send(record + "/edit", clash.body(), again).status()).isEqualTo(302);
        assertThat(street.page(record)).contains("对方", "15").doesNotContain("我方");
    }

    private static Map<String, String> changed(String place, String who, String children) {
        return Map.of("found.place~words", place, "found.who", who, "found.children", children);
    }

    @Test
    void what_somebody_types_is_never_part_of_the_page() {
        RecordVisitor street = visitor("street");
        String script = "<script>alert(1)</script>";
        String record = made(street, Map.of("found.place~words", script, "found.who", "\"><img src=x>"));
        for (String path : new String[] {record, record + "/edit", record + "/history", UNFILED}) {
            assertThat(street.page(path))
                    .as(path)
                    .doesNotContain(script, "<img src=x>")
                    .contains("&lt;script");
        }
    }

    @Test
    void who_may_takes_the_list_along_and_no_cell_is_a_formula() {
        made(visitor("street"), place("=1+1"));
        RecordVisitor office = visitor("reporter");
        assertThat(office.page(UNFILED)).contains(UNFILED + "/records.csv");
        String csv = new String(office.web().download(UNFILED + "/records.csv"), StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).contains("编号", "地点", "孩子人数");
        assertThat(csv).contains("1+1").doesNotContain("\"=1+1", ",=1+1");
        assertThat(visitor("street").page(UNFILED)).doesNotContain("records.csv");
        assertThat(visitor("street").status(UNFILED + "/records.csv")).isEqualTo(403);
    }

    @Test
    void a_list_is_taken_along_in_cells_of_their_kind_under_the_headings_of_the_sheet_that_is_filled_in()
            throws Exception {
        made(visitor("street"), place("示例路带走号"));
        byte[] file = visitor("reporter").web().download(UNFILED + "/records.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            List<String> heads = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> heads.add(cell.getStringCellValue()));
            assertThat(heads).contains("地点 Place", "发现 Found at");
            int found = heads.indexOf("发现 Found at");
            assertThat(sheet.getRow(1).getCell(found).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(found)))
                    .isTrue();
        }
    }

    @Test
    void a_list_keeps_all_that_it_asks_in_its_address() {
        RecordVisitor office = visitor("reporter");
        String record = made(visitor("street"), place("示例路11号"));
        assertThat(office.page(UNFILED + "?state=found&unit=xinqi&sort=-number"))
                .doesNotContain("没有符合条件的记录");
        assertThat(office.page(UNFILED + "?state=found&sort=number")).contains("aria-sort=\"ascending\"");
        assertThat(office.page(UNFILED + "?unit=chaiqiao"))
                .doesNotContain(record)
                .contains("没有符合条件的记录");
        assertThat(office.page(UNFILED + "?state=closed&q=none&lang=en")).contains("No record fits");
        assertThat(office.page(UNFILED + "?mine=1&q=WB&flag=nonsense&after=nonsense&sort=nonsense&lang=zh"))
                .contains("没有符合条件的记录");
    }

    @Test
    void the_index_begins_with_the_registers_in_which_one_works() {
        assertThat(visitor("reporter").page("/registers"))
                .containsSubsequence("我办的台账", UNFILED, "未办结", "全部台账", "/registers/drowning-prevention/definition");
        assertThat(visitor("stats").page("/registers")).doesNotContain("我办的台账");
    }

    @Test
    void a_record_is_found_by_its_number_and_its_debts_are_tasks_of_who_owes_them() {
        RecordVisitor street = visitor("street");
        String record = made(street, place("示例路12号"));
        String number = street.page(record).replaceAll("(?s).*?(WB-\\d{4}-\\d{4}).*", "$1");
        assertThat(street.page("/search?q=" + number)).contains(record);
        assertThat(visitor("leader").page("/search?q=" + number)).doesNotContain(record);
        assertThat(visitor("reporter").page("/tasks")).contains("责令：WB-");
    }

    @Test
    void a_register_of_places_is_filled_by_kinds_of_fields_of_every_sort_and_in_both_languages() {
        RecordVisitor street = visitor("street");
        String form = street.page(WATERS + "/new?unit=xinqi");
        assertThat(form)
                .contains("name=\"f.water.geom~lat\"", "name=\"f.four_ones.sign.present\"", "type=\"date\"")
                .contains("name=\"f.owner.owner_unit\"", "不知道", "为什么要：");
        assertThat(street.page(WATERS + "/new")).contains("由哪个单位保管");
        assertThat(street.page(WATERS + "/new?unit=xinqi&lang=en")).contains("The water", "required");
    }
}
