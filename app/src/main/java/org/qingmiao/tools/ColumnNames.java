package org.qingmiao.tools;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Columns as people head them: by name, or by the input's words in either language, with or without a unit. */
public final class ColumnNames implements UnaryOperator<String> {
    private static final Pattern UNIT = Pattern.compile("\\s*[(（].*[)）]$");

    private final Map<String, String> names = new HashMap<>();

    private ColumnNames(Shape shape) {
        for (Input input : shape.inputs()) {
            names.putIfAbsent(plain(input.text().zh()), input.name());
            names.putIfAbsent(plain(input.text().en()), input.name());
        }
        for (Input input : shape.inputs()) {
            names.put(input.name(), input.name());
        }
    }

    public static ColumnNames of(Shape shape) {
        return new ColumnNames(shape);
    }

    @Override
    public String apply(String column) {
        String stripped = column.strip();
        return names.getOrDefault(stripped, names.getOrDefault(plain(stripped), stripped));
    }

    private static String plain(String words) {
        return UNIT.matcher(words.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
