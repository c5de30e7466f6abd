package org.qingmiao.tools;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;

/**
 * An input column.
 *
 * @param unit empty if it has none
 * @param codes for {@link Kind#CODE}, the words that may be given
 */
public record Input(String name, Kind kind, String unit, Text text, Range range, List<String> codes) {
    /** What a cell holds and what {@link Row} makes of it. */
    public enum Kind {
        DECIMAL,
        INTEGER,
        DATE,
        SEX,
        YES_NO,
        CODE,
        TEXT
    }

    public Input {
        codes = List.copyOf(codes);
    }

    public static Input decimal(String name, String unit, Text text) {
        return of(name, Kind.DECIMAL, unit, text);
    }

    public static Input integer(String name, String unit, Text text) {
        return of(name, Kind.INTEGER, unit, text);
    }

    public static Input date(String name, Text text) {
        return of(name, Kind.DATE, "", text);
    }

    public static Input sex() {
        return of("sex", Kind.SEX, "", Words.both("tools.input.sex"));
    }

    public static Input yesNo(String name, Text text) {
        return of(name, Kind.YES_NO, "", text);
    }

    public static Input text(String name, Text text) {
        return of(name, Kind.TEXT, "", text);
    }

    public static Input code(String name, Text text, String... codes) {
        return new Input(name, Kind.CODE, "", text, Range.ANY, List.of(codes));
    }

    private static Input of(String name, Kind kind, String unit, Text text) {
        return new Input(name, kind, unit, text, Range.ANY, List.of());
    }

    /** Greater than the bound. */
    public Input above(String bound) {
        return with(range.above(bound));
    }

    /** The bound or more. */
    public Input from(String bound) {
        return with(range.from(bound));
    }

    /** The bound or less. */
    public Input to(String bound) {
        return with(range.to(bound));
    }

    private Input with(Range limits) {
        return new Input(name, kind, unit, text, limits, codes);
    }

    /** What may be given, for a help page: codes, form or range. */
    public String allowed(Lang lang) {
        return switch (kind) {
            case SEX -> Words.both("tools.cli.sex").in(lang);
            case YES_NO -> "y / n";
            case CODE -> String.join(" / ", codes);
            case DATE -> "YYYY-MM-DD, " + Parsing.FIRST_YEAR + "-" + Parsing.LAST_YEAR;
            case INTEGER -> Words.both("tools.cli.whole").in(lang) + " " + range.written();
            case DECIMAL -> range.written();
            case TEXT -> "";
        };
    }

    /**
     * The value of a cell.
     *
     * @return BigDecimal, Long, LocalDate, Sex, Boolean or String by kind; null if the cell is empty, that is unknown
     * @throws Impossible if it cannot be such a value
     */
    public @Nullable Object parse(String cell) {
        return Parsing.parse(this, cell);
    }
}
