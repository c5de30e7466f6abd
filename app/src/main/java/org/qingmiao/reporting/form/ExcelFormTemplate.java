package org.qingmiao.reporting.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.exchange.sheet.SheetColumn;
import org.qingmiao.exchange.sheet.SheetFormat;
import org.qingmiao.exchange.sheet.SheetLayout;
import org.qingmiao.exchange.sheet.SheetWriter;
import org.qingmiao.field.Field;
import org.qingmiao.field.FieldType;
import org.qingmiao.field.ScaledType;
import org.qingmiao.field.TextType;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * A form as an Excel workbook. One row for each value; only the last column is open, the others say which value it is
 * and are read back by {@code ImportFile}.
 */
public final class ExcelFormTemplate {
    private static final TextType WORDS = TextType.line(32_767);
    private static final ScaledType NUMBER = ScaledType.between(12, "-999999999999999999", "999999999999999999");
    private static final SheetLayout LAYOUT = new SheetLayout(
            Text.same(Messages.in(Lang.ZH, "reporting.column.sheet")),
            List.of(
                    code("element", 22),
                    named("name", WORDS, 44),
                    code("unit", 14),
                    named("unit", WORDS, 16),
                    code("period", 10),
                    code("options", 14),
                    named("option", WORDS, 18),
                    named("last_year", NUMBER, 12),
                    SheetColumn.of(Field.optional("value", Text.same("value"), NUMBER))
                            .width(14)),
            false);

    private ExcelFormTemplate() {}

    private static SheetColumn code(String id, int width) {
        return SheetColumn.shown(Field.optional(id, Text.same(id), WORDS), width);
    }

    /** What people read beside a code. */
    private static SheetColumn named(String label, FieldType<?> type, int width) {
        return SheetColumn.shown(
                Field.optional("shown." + label, Messages.of("reporting.column." + label), type), width);
    }

    public static byte[] xlsx(
            List<FormField> entries, Map<CellKey, CellVersion> present, Map<CellKey, CellVersion> last, Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetFormat.XLSX.writer(LAYOUT, lang, out)) {
            for (FormField entry : entries) {
                sheet.row(row(entry, present.get(entry.key()), last.get(entry.before()), lang));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> row(
            FormField entry, @Nullable CellVersion now, @Nullable CellVersion before, Lang lang) {
        Map<String, Object> row = new HashMap<>();
        row.put("element", entry.element().id());
        row.put("shown.name", entry.element().name().in(lang));
        row.put("unit", entry.unit().id());
        row.put("shown.unit", entry.unit().shortName().in(lang));
        row.put("period", entry.period().iso());
        row.put("options", entry.options());
        row.put("shown.option", entry.optionsName().in(lang));
        number(before).ifPresent(value -> row.put("shown.last_year", value));
        number(now).ifPresent(value -> row.put("value", value));
        return row;
    }

    private static Optional<BigDecimal> number(@Nullable CellVersion version) {
        return Optional.ofNullable(version).map(CellVersion::value).map(BigDecimal::valueOf);
    }
}
