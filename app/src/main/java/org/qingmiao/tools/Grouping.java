package org.qingmiao.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.Messages;

/** The rows of one series or area. An impossible value in one of them leaves the whole without results. */
record Grouping(String name, List<Row> rows, @Nullable Impossible fault) {
    /** By a text, in the order in which its values first appear. */
    static List<Grouping> by(Input key, List<Row> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(Objects.requireNonNullElse(row.text(key), ""), _ -> new ArrayList<>())
                    .add(row);
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Grouping(group.getKey(), group.getValue(), fault(key, group.getKey(), group.getValue())))
                .toList();
    }

    private static @Nullable Impossible fault(Input key, String name, List<Row> rows) {
        for (Row row : rows) {
            if (row.fault() != null) {
                return row.fault();
            }
        }
        return name.isEmpty() ? Impossible.of(key.name(), Messages.of("tools.grouping.not_given")) : null;
    }

    /** The results of each group, its name in the column of the key. */
    static List<Results> answer(
            Input key, List<Row> rows, SeriesCalculator.Blank blank, BiConsumer<List<Row>, Results> computation) {
        List<Results> answers = new ArrayList<>();
        for (Grouping group : by(key, rows)) {
            Results results = blank.make();
            try {
                if (group.fault != null) {
                    throw group.fault;
                }
                computation.accept(group.rows, results);
            } catch (Impossible impossible) {
                results.fail(impossible);
            }
            results.word(key.name(), group.name);
            answers.add(results);
        }
        return answers;
    }
}
