package org.qingmiao.tools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Turns a cell into a value, or says what is wrong with it. */
final class Parsing {
    /** Bounded, so that no cell can ask for a number of a million digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    private Parsing() {}

    static @Nullable Object parse(Input input, String raw) {
        String cell = raw.strip();
        if (cell.isEmpty()) {
            return null;
        }
        return switch (input.kind()) {
            case TEXT -> cell;
            case DECIMAL -> number(input, cell);
            case INTEGER -> integer(input, cell);
            case DATE -> date(input, cell);
            case SEX -> sex(input, cell);
            case YES_NO -> yesNo(input, cell);
            case CODE -> code(input, cell);
        };
    }

    private static BigDecimal number(Input input, String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            throw fault(input, cell, Messages.of("tools.cell.not_number"));
        }
        BigDecimal value = new BigDecimal(cell);
        Text fault = input.range().fault(value);
        if (fault != null) {
            throw new Impossible(input.name(), fault);
        }
        return value;
    }

    private static Long integer(Input input, String cell) {
        try {
            return number(input, cell).longValueExact();
        } catch (ArithmeticException e) {
            throw fault(input, cell, Messages.of("tools.cell.not_whole_number"));
        }
    }

    private static LocalDate date(Input input, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw fault(input, cell, Messages.of("tools.cell.not_date"));
        }
    }

    private static Sex sex(Input input, String cell) {
        return switch (cell) {
            case "M", "m", "1" -> Sex.MALE;
            case "F", "f", "2" -> Sex.FEMALE;
            case String word when word.equals(Messages.in(Lang.ZH, "tools.cell.male")) -> Sex.MALE;
            case String word when word.equals(Messages.in(Lang.ZH, "tools.cell.female")) -> Sex.FEMALE;
            default -> throw fault(input, cell, Messages.of("tools.cell.none_m_f"));
        };
    }

    private static Boolean yesNo(Input input, String cell) {
        return switch (cell) {
            case "y", "Y" -> Boolean.TRUE;
            case "n", "N" -> Boolean.FALSE;
            default -> throw fault(input, cell, Messages.of("tools.cell.none_y_n"));
        };
    }

    private static String code(Input input, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!input.codes().contains(word)) {
            String all = String.join("/", input.codes());
            throw fault(input, cell, Messages.of("tools.cell.none", all));
        }
        return word;
    }

    private static Impossible fault(Input input, String cell, Text what) {
        String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
        return Impossible.of(input.name(), Messages.of("tools.cell.quoted", shown, what));
    }
}
