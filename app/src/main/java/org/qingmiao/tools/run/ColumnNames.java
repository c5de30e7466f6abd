package org.qingmiao.tools.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.TableShape;

/** Columns as people head them: by name, or by the input's words in either language, with or without a unit. */
public final class ColumnNames implements UnaryOperator<String> {
    private static final Pattern UNIT = Pattern.compile("\\s*[(（].*[)）]$");

    private final Map<String, String> names = new HashMap<>();

    private ColumnNames(TableShape tableShape) {
        for (InputColumn inputColumn : tableShape.inputs()) {
            names.putIfAbsent(plain(inputColumn.text().zh()), inputColumn.name());
            names.putIfAbsent(plain(inputColumn.text().en()), inputColumn.name());
        }
        for (InputColumn inputColumn : tableShape.inputs()) {
            names.put(inputColumn.name(), inputColumn.name());
        }
    }

    public static ColumnNames of(TableShape tableShape) {
        return new ColumnNames(tableShape);
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
