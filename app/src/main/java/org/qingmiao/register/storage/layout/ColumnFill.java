package org.qingmiao.register.storage.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value of one type is written in another, where that can be said. What cannot stays in the retired column and is
 * absent in the new one; nothing is rounded.
 */
final class ColumnFill {
    private static final Pattern SCALED = Pattern.compile("bigint (?:whole|money|scaled\\((\\d)\\))");
    private static final String ZONE = " AT TIME ZONE 'Asia/Shanghai'";

    private ColumnFill() {}

    /**
     * @param from type, and meaning if it has one, of the old column
     * @param to of the new one
     * @param old the old column as it stands in a statement
     */
    static Optional<String> of(String from, String to, String old) {
        String oldType = type(from);
        String newType = type(to);
        Matcher oldScale = SCALED.matcher(from);
        Matcher newScale = SCALED.matcher(to);
        if (oldScale.matches() && newScale.matches()) {
            return Optional.of(scaled(digits(oldScale), digits(newScale), old));
        }
        if (newType.equals(oldType + "[]")) {
            return Optional.of("CASE WHEN " + old + " IS NOT NULL THEN ARRAY[" + old + "] END");
        }
        if (oldType.equals(newType + "[]")) {
            return Optional.of("CASE WHEN cardinality(" + old + ") = 1 THEN " + old + "[1] END");
        }
        return switch (oldType + " " + newType) {
            case "boolean text" -> Optional.of("CASE WHEN " + old + " THEN 'yes' WHEN NOT " + old + " THEN 'no' END");
            case "date timestamptz" -> Optional.of("(" + old + "::timestamp" + ZONE + ")");
            case "timestamptz date" -> Optional.of("(" + old + ZONE + ")::date");
            case "date text", "uuid text" -> Optional.of(old + "::text");
            case "bigint text" -> digits(oldScale, from) == 0 ? Optional.of(old + "::text") : Optional.empty();
            case "text date", "text uuid" -> Optional.of(typed(old, newType));
            case "text bigint" ->
                newScale.matches()
                        ? Optional.of("(" + typed(old, newType) + ") * " + power(digits(newScale)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String type(String detail) {
        int space = detail.indexOf(' ');
        return space < 0 ? detail : detail.substring(0, space);
    }

    private static String typed(String old, String type) {
        return "CASE WHEN pg_input_is_valid(" + old + ", '" + type + "') THEN " + old + "::" + type + " END";
    }

    private static int digits(Matcher scale) {
        return scale.group(1) == null ? 0 : Integer.parseInt(scale.group(1));
    }

    private static int digits(Matcher scale, String from) {
        return scale.reset(from).matches() ? digits(scale) : 1;
    }

    private static String scaled(int from, int to, String old) {
        return to >= from
                ? old + " * " + power(to - from)
                : "CASE WHEN " + old + " % " + power(from - to) + " = 0 THEN " + old + " / " + power(from - to)
                        + " END";
    }

    private static String power(int digits) {
        return "1" + "0".repeat(digits);
    }
}
