package org.qingmiao.tools;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/**
 * An input column.
 *
 * @param unit empty if it has none
 * @param codes for {@link Kind#CODE}, the words that may be given
 */
public record InputColumn(String name, Kind kind, String unit, Text text, ValueRange range, List<String> codes) {
    /** What a cell holds and what {@link CaseRow} makes of it. */
    public enum Kind {
        DECIMAL,
        INTEGER,
        DATE,
        SEX,
        YES_NO,
        CODE,
        TEXT
    }

    public InputColumn {
        codes = List.copyOf(codes);
    }

    public static InputColumn decimal(String name, String unit, Text text) {
        return of(name, Kind.DECIMAL, unit, text);
    }

    public static InputColumn integer(String name, String unit, Text text) {
        return of(name, Kind.INTEGER, unit, text);
    }

    public static InputColumn date(String name, Text text) {
        return of(name, Kind.DATE, "", text);
    }

    public static InputColumn sex() {
        return of("sex", Kind.SEX, "", Messages.of("tools.input.sex"));
    }

    public static InputColumn yesNo(String name, Text text) {
        return of(name, Kind.YES_NO, "", text);
    }

    public static InputColumn text(String name, Text text) {
        return of(name, Kind.TEXT, "", text);
    }

    public static InputColumn code(String name, Text text, String... codes) {
        return new InputColumn(name, Kind.CODE, "", text, ValueRange.ANY, List.of(codes));
    }

    private static InputColumn of(String name, Kind kind, String unit, Text text) {
        return new InputColumn(name, kind, unit, text, ValueRange.ANY, List.of());
    }

    /** Greater than the bound. */
    public InputColumn above(String bound) {
        return with(range.above(bound));
    }

    /** The bound or more. */
    public InputColumn from(String bound) {
        return with(range.from(bound));
    }

    /** The bound or less. */
    public InputColumn to(String bound) {
        return with(range.to(bound));
    }

    private InputColumn with(ValueRange limits) {
        return new InputColumn(name, kind, unit, text, limits, codes);
    }

    /** What may be given, for a help page: codes, form or range. */
    public String allowed(Lang lang) {
        return switch (kind) {
            case SEX -> Messages.of("tools.cli.sex").in(lang);
            case YES_NO -> "y / n";
            case CODE -> String.join(" / ", codes);
            case DATE -> "YYYY-MM-DD, " + CellParser.FIRST_YEAR + "-" + CellParser.LAST_YEAR;
            case INTEGER -> Messages.of("tools.cli.whole").in(lang) + " " + range.written();
            case DECIMAL -> range.written();
            case TEXT -> "";
        };
    }

    /**
     * The value of a cell.
     *
     * @return BigDecimal, Long, LocalDate, Sex, Boolean or String by kind; null if the cell is empty, that is unknown
     * @throws ImpossibleValue if it cannot be such a value
     */
    public @Nullable Object parse(String cell) {
        return CellParser.parse(this, cell);
    }
}
