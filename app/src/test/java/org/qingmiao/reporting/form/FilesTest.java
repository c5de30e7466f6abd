package org.qingmiao.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.exchange.Table;
import org.qingmiao.exchange.TableWriter;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.org.Period;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.Lang;
import org.qingmiao.reporting.intake.ImportFile;
import org.qingmiao.reporting.intake.ImportOutcome;
import org.qingmiao.reporting.intake.Imports;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Files in and out: whole or only the good rows, the same twice changes nothing, mistakes are marked. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class FilesTest {
    private static final CellKey KEY = CellKey.of("deaths.neonatal", "baifeng", Period.year(2023));
    private static final String HEAD = "element,unit,period,options,value\n";

    @Autowired
    Imports imports;

    @Autowired
    Forms forms;

    @Autowired
    Plans plans;

    @Autowired
    OrgUnits units;

    @Autowired
    CellStore cells;

    @Autowired
    Accounts accounts;

    private Person person(String login) {
        return accounts.find(login).orElseThrow();
    }

    private static SpooledFile spooled(String name, byte[] content) throws IOException {
        return SpooledFile.of(new MockMultipartFile("file", name, null, content));
    }

    private ImportOutcome bring(String name, byte[] content, boolean keepGood, Person by) {
        try (SpooledFile file = spooled(name, content)) {
            return imports.bring(file, keepGood, by, "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ImportOutcome csv(String rows, boolean keepGood, String login) {
        return bring("a.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8), keepGood, person(login));
    }

    private Optional<CellVersion> now() {
        return cells.history(KEY).stream().findFirst();
    }

    private byte[] template() {
        List<FormField> entries = RequiredFormFields.of(
                plans.current(), units.tree(), units.tree().get("health-bureau"), 2023);
        return ExcelFormTemplate.xlsx(entries, forms.present(entries), forms.lastYear(entries), Lang.ZH);
    }

    @Test
    void a_template_brought_back_as_it_is_changes_nothing() {
        ImportOutcome outcome = bring("form.xlsx", template(), false, person("office"));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changed()).isZero();
        assertThat(outcome.unchanged()).isPositive();
    }

    @Test
    void a_value_filled_into_the_template_arrives_and_a_second_time_changes_nothing() throws IOException {
        byte[] filled = filled(5.0);
        assertThat(bring("form.xlsx", filled, false, person("office")).changed())
                .isEqualTo(1);
        assertThat(now().map(CellVersion::value)).contains(5.0);
        assertThat(bring("form.xlsx", filled, false, person("office")).changed())
                .isZero();
    }

    private byte[] filled(Object value) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (var row : book.getSheetAt(0)) {
                if (row.getCell(0).getStringCellValue().equals(KEY.element())
                        && row.getCell(2).getStringCellValue().equals(KEY.unit())) {
                    if (value instanceof Double number) {
                        row.getCell(8).setCellValue(number);
                    } else {
                        row.getCell(8).setCellValue(value.toString());
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_mistake_is_named_by_sheet_and_cell_and_marked_in_the_copy() throws Exception {
        byte[] wrong = filled("about three");
        ImportOutcome outcome = bring("form.xlsx", wrong, false, person("office"));
        assertThat(outcome.written()).isFalse();
        ImportOutcome.Problem problem = outcome.problems().getFirst();
        assertThat(problem.at()).startsWith("数据!I");
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        try (SpooledFile file = spooled("form.xlsx", wrong)) {
            Imports.open(file).mark(Map.of(problem.row(), problem.message()), marked);
        }
        byte[] copy = marked.toByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(book.getSheetAt(0).getRow(problem.row()).getCell(9).getStringCellValue())
                    .contains("about three");
        }
    }

    @Test
    void one_wrong_row_keeps_all_others_out_unless_the_good_ones_are_asked_for() {
        Optional<CellVersion> before = now();
        String rows = "deaths.neonatal,baifeng,2023,,7\nnothing,baifeng,2023,,7\n";
        assertThat(csv(rows, false, "office").written()).isFalse();
        assertThat(now()).isEqualTo(before);
        ImportOutcome kept = csv(rows, true, "office");
        assertThat(kept.changed()).isEqualTo(1);
        assertThat(kept.problems()).extracting(ImportOutcome.Problem::at).containsExactly("3");
    }

    @Test
    void a_row_that_breaks_a_check_of_the_pack_is_refused() {
        assertThat(csv("deaths.neonatal,baifeng,2023,,999999\n", false, "office")
                        .problems())
                .extracting(p -> p.message().zh())
                .containsExactly("新生儿死亡数不能大于活产数");
    }

    @Test
    void nobody_brings_in_what_another_unit_answers_for() {
        assertThat(csv("deaths.neonatal,baifeng,2023,,1\n", false, "street").problems())
                .extracting(p -> p.message().en())
                .allMatch(m -> m.contains("not report for"));
        assertThat(csv("deaths.neonatal,baifeng,2023,,1\n", false, "leader").written())
                .isFalse();
    }

    @Test
    void a_file_that_is_none_is_told_in_one_sentence() {
        for (byte[] junk : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 9, 9}, new byte[] {1, 2, 3})) {
            ImportOutcome outcome = bring("x.xlsx", junk, true, person("office"));
            assertThat(outcome.written()).isFalse();
            assertThat(outcome.problems()).hasSize(1);
        }
    }

    @Test
    void a_file_of_too_many_rows_is_told_so_before_they_are_looked_at() throws IOException {
        String row = "deaths.neonatal,baifeng,2023,,7\n";
        assertThat(csv(row.repeat(ImportFile.MOST_ROWS + 1), true, "office").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("最多 100000 行"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i <= ImportFile.MOST_ROWS; i++) {
            rows.add(List.of("deaths.neonatal", "baifeng", "2023", 7));
        }
        byte[] book = TableWriter.xlsx(new Table("s", List.of("element", "unit", "period", "value"), rows));
        assertThat(bring("a.xlsx", book, true, person("office")).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message().zh()).contains("最多 100000 行"));
    }

    @Test
    void numbers_are_understood_as_people_type_them() {
        assertThat(FormNumbers.parse(" 1,234.5 ")).contains(1234.5);
        assertThat(FormNumbers.parse("１２３")).contains(123.0);
        assertThat(FormNumbers.parse("1,23")).isEmpty();
        assertThat(FormNumbers.parse("1e5")).isEmpty();
        assertThat(FormNumbers.parse("")).isEmpty();
    }
}
