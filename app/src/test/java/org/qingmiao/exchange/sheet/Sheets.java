package org.qingmiao.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.qingmiao.exchange.SpooledFile;
import org.qingmiao.field.CodeType;
import org.qingmiao.field.CodesType;
import org.qingmiao.field.DayType;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldSet;
import org.qingmiao.field.MinuteType;
import org.qingmiao.field.Option;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.field.WholeType;
import org.qingmiao.field.YesNoType;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.springframework.mock.web.MockMultipartFile;

/** A sheet with a field of every type, and files of it as people send them. */
final class Sheets {
    static final int MOST = 50_000;
    private static final CodeType SHORE = new CodeType(List.of(
            new Option("pond", new Text("池塘", "Pond")),
            new Option("river", new Text("河道", "River")),
            // Labels that are easily mistaken: another one's code, the same as another, a separator, a formula.
            new Option("Q1", new Text("river", "Pond")),
            new Option("Q2", new Text("湖;塘", "Lake; pond")),
            new Option("Q3", new Text("=1+1", "-2"))));

    private static final MinuteType MINUTE = new MinuteType(ZoneId.of("Asia/Shanghai"));

    static final FieldSet FIELDS = FieldSet.of(
            Field.required("name", new Text("名称", "Name"), TextType.line(200)),
            Field.optional("story", new Text("经过", "Story"), TextType.paragraphs(2000)),
            Field.optional("kind", new Text("类型", "Kind"), SHORE),
            Field.optional("kinds", new Text("各类型", "Kinds"), new CodesType(SHORE)),
            Field.optional(
                    "fenced", new Text("有护栏", "Fenced"), new YesNoType(new Text("是", "Yes"), new Text("否", "No"))),
            Field.optional("count", new Text("数量", "Count"), new WholeType(Long.MIN_VALUE / 100, Long.MAX_VALUE / 100)),
            Field.optional("depth", new Text("水深", "Depth"), ScaledType.between(3, "-999999999999", "999999999999"))
                    .unit(Text.same("m")),
            Field.optional("found_on", new Text("发现日期", "Found on"), DayType.any()),
            Field.optional("seen_at", new Text("到场时刻", "Seen at"), MINUTE));

    static final SheetLayout LAYOUT = SheetLayout.of(new Text("隐患", "Hazards"), FIELDS);

    private Sheets() {}

    static byte[] written(SheetFormat format, Lang lang, List<Map<String, Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = format.writer(LAYOUT, lang, out)) {
            for (Map<String, Object> row : rows) {
                writer.row(row);
            }
        }
        return out.toByteArray();
    }

    static SpooledFile spooled(byte[] content) throws IOException {
        return SpooledFile.of(new MockMultipartFile("file", "sent", null, content));
    }

    static List<SheetRow> read(byte[] content) throws IOException, UnreadableSheet {
        try (SpooledFile file = spooled(content)) {
            List<SheetRow> rows = new ArrayList<>();
            SentSheet.open(file, LAYOUT, MOST).rows(rows::add);
            return rows;
        }
    }

    static List<SheetRow> csv(String content) throws IOException, UnreadableSheet {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    static UnreadableSheet.Code refused(byte[] content) throws IOException {
        try {
            read(content);
            throw new AssertionError("it was read");
        } catch (UnreadableSheet e) {
            return e.code();
        }
    }

    /** A workbook as somebody changed it. */
    static byte[] changed(byte[] content, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] template() throws IOException {
        return written(SheetFormat.XLSX, Lang.ZH, List.of());
    }
}
