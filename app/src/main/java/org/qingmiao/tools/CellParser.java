package org.qingmiao.tools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingmiao.calculators.Sex;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;

/** Turns a cell into a value, or says what is wrong with it. */
final class CellParser {
    /** As tables in Chinese write it. */
    private static final String MALE = Messages.of("tools.cell.male").zh();

    private static final String FEMALE = Messages.of("tools.cell.female").zh();

    /** Bounded, so that no cell can ask for a number of a million digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Years far enough for everybody alive and every plan, and near enough for every computation. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2100;

    private CellParser() {}

    static @Nullable Object parse(InputColumn inputColumn, String raw) {
        String cell = raw.strip();
        if (cell.isEmpty()) {
            return null;
        }
        return switch (inputColumn.kind()) {
            case TEXT -> cell;
            case DECIMAL -> number(inputColumn, cell);
            case INTEGER -> integer(inputColumn, cell);
            case DATE -> date(inputColumn, cell);
            case SEX -> sex(inputColumn, cell);
            case YES_NO -> yesNo(inputColumn, cell);
            case CODE -> code(inputColumn, cell);
        };
    }

    private static BigDecimal number(InputColumn inputColumn, String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            throw fault(inputColumn, cell, "not_a_number");
        }
        BigDecimal value = new BigDecimal(cell);
        Text fault = inputColumn.range().fault(value);
        if (fault != null) {
            throw new ImpossibleValue(inputColumn.name(), fault);
        }
        return value;
    }

    private static Long integer(InputColumn inputColumn, String cell) {
        try {
            return number(inputColumn, cell).longValueExact();
        } catch (ArithmeticException e) {
            throw fault(inputColumn, cell, "not_whole_number");
        }
    }

    private static LocalDate date(InputColumn inputColumn, String cell) {
        if (!DATE.matcher(cell).matches()) {
            throw fault(inputColumn, cell, "not_a_date");
        }
        try {
            LocalDate date = LocalDate.parse(cell);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw fault(inputColumn, cell, "year", FIRST_YEAR, LAST_YEAR);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw fault(inputColumn, cell, "not_a_date");
        }
    }

    private static Sex sex(InputColumn inputColumn, String cell) {
        return switch (cell) {
            case "M", "m", "1" -> Sex.MALE;
            case "F", "f", "2" -> Sex.FEMALE;
            default -> {
                if (cell.equals(MALE)) {
                    yield Sex.MALE;
                }
                if (cell.equals(FEMALE)) {
                    yield Sex.FEMALE;
                }
                throw fault(inputColumn, cell, "not_a_sex");
            }
        };
    }

    private static Boolean yesNo(InputColumn inputColumn, String cell) {
        return switch (cell) {
            case "y", "Y" -> Boolean.TRUE;
            case "n", "N" -> Boolean.FALSE;
            default -> throw fault(inputColumn, cell, "not_yes_no");
        };
    }

    private static String code(InputColumn inputColumn, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!inputColumn.codes().contains(word)) {
            String all = String.join("/", inputColumn.codes());
            throw fault(inputColumn, cell, "none_of", all);
        }
        return word;
    }

    private static ImpossibleValue fault(InputColumn inputColumn, String cell, String key, Object... more) {
        String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
        Object[] values = new Object[more.length + 1];
        values[0] = shown;
        System.arraycopy(more, 0, values, 1, more.length);
        return ImpossibleValue.of(inputColumn.name(), key, values);
    }
}
