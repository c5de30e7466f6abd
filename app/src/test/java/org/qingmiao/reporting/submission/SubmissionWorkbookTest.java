package org.qingmiao.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.RoundWorld;
import org.qingmiao.reporting.round.SubmissionField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An answer out as a workbook and back: the same, or refused with a sentence. */
@DemoServer
@Import(RoundWorld.class)
@SuppressWarnings("NullAway.Init") // set by Spring
class SubmissionWorkbookTest {
    private static final SubmissionWorkbook.About ABOUT =
            new SubmissionWorkbook.About("plan", "2025-annual", "court", "2025", 7);

    @Autowired
    RoundWorld world;

    private List<FormField> entries() {
        return world.entries(world.round(2021, RoundWorld.BIG), RoundWorld.BIG);
    }

    private byte[] book(SubmissionWorkbook.About about, Map<String, SubmissionField> fields) {
        return SubmissionWorkbook.write(about, entries(), fields, Map.of(), Lang.ZH);
    }

    @Test
    void what_goes_out_comes_back_the_same() {
        List<FormField> entries = entries();
        List<String> words = List.of("", "0", "12", "12.5", "1,234", "many", "00012", "/", "=1+1", "１２");
        List<String> notes = List.of("", "搬迁后重新统计", "=HYPERLINK(1)", "two\nlines");
        Seeds.each(20, random -> {
            Map<String, SubmissionField> fields = new HashMap<>();
            entries.forEach(e -> fields.put(
                    e.field(),
                    SubmissionField.of(
                            words.get(random.nextInt(words.size())), notes.get(random.nextInt(notes.size())), false)));
            byte[] content = SubmissionWorkbook.write(ABOUT, entries, fields, Map.of(), Lang.EN);
            try {
                ReturnedWorkbook back = Books.read(content);
                assertThat(back.fields()).isEqualTo(fields);
                assertThat(back.about()).isEqualTo(ABOUT);
                assertThat(back.refusal(ABOUT)).isNull();
            } catch (ReturnedWorkbook.Unreadable e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void a_stale_or_foreign_workbook_is_refused_with_its_reason() throws ReturnedWorkbook.Unreadable {
        ReturnedWorkbook back = Books.read(book(ABOUT, Map.of()));
        assertThat(back.refusal(new SubmissionWorkbook.About("plan", "2025-annual", "court", "2025", 8)))
                .isEqualTo("rounds.book.stale");
        assertThat(back.refusal(new SubmissionWorkbook.About("plan", "2024-annual", "court", "2025", 7)))
                .isEqualTo("rounds.book.other_round");
        assertThat(back.refusal(new SubmissionWorkbook.About("plan", "2025-annual", "police", "2025", 7)))
                .isEqualTo("rounds.book.other_unit");
        assertThat(back.refusal(new SubmissionWorkbook.About("plan", "2025-annual", "court", "2024", 7)))
                .isEqualTo("rounds.book.other_periods");
    }

    @Test
    void what_is_no_workbook_of_ours_is_refused() {
        byte[] good = book(ABOUT, Map.of());
        List<byte[]> bad = List.of(
                new byte[0],
                "element,unit\n".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(good, good.length / 2),
                Books.changed(good, b -> b.removeSheetAt(b.getSheetIndex(SubmissionWorkbook.ABOUT))),
                Books.changed(good, b -> b.removeSheetAt(b.getSheetIndex(SubmissionWorkbook.SHEET))),
                Books.changed(
                        good,
                        b -> b.getSheet(SubmissionWorkbook.SHEET)
                                .getRow(0)
                                .getCell(SubmissionWorkbook.VALUE)
                                .setCellValue("x")),
                Books.changed(
                        good,
                        b -> b.getSheet(SubmissionWorkbook.ABOUT)
                                .getRow(0)
                                .getCell(4)
                                .setCellValue("-1")));
        for (byte[] content : bad) {
            assertThatThrownBy(() -> Books.read(content)).isInstanceOf(ReturnedWorkbook.Unreadable.class);
        }
    }

    @Test
    void each_mistake_is_marked_and_told_in_its_cell() throws ReturnedWorkbook.Unreadable, IOException {
        String field = entries().getFirst().field();
        ReturnedWorkbook back = Books.read(book(ABOUT, Map.of(field, SubmissionField.of("many"))));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        back.mark(
                List.of(
                        new FieldFault(List.of(field), "QM-C014", true, new Text("不是数字", "no number")),
                        new FieldFault(List.of(field), "jump", false, new Text("变化大", "a jump"))),
                copy);
        byte[] marked = copy.toByteArray();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            var cell = book.getSheet(SubmissionWorkbook.SHEET).getRow(1).getCell(SubmissionWorkbook.VALUE);
            assertThat(cell.getStringCellValue()).isEqualTo("many");
            assertThat(cell.getCellComment().getString().getString()).contains("不是数字", "a jump");
        }
        assertThat(back.place(field)).isEqualTo("数据!G2");
        assertThat(Books.read(marked).fields()).isEqualTo(back.fields());
    }
}
