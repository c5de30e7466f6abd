package org.qingmiao.tools.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qingmiao.tools.CaseRow;
import org.qingmiao.tools.ImpossibleValue;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.SeriesCalculator;

/** The rows of one series or area. An impossible value in one of them leaves the whole without results. */
record Grouping(String name, List<CaseRow> rows, @Nullable ImpossibleValue fault) {
    /** By a text, in the order in which its values first appear. */
    static List<Grouping> by(InputColumn key, List<CaseRow> rows) {
        Map<String, List<CaseRow>> groups = new LinkedHashMap<>();
        for (CaseRow caseRow : rows) {
            groups.computeIfAbsent(Objects.requireNonNullElse(caseRow.text(key), ""), _ -> new ArrayList<>())
                    .add(caseRow);
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Grouping(group.getKey(), group.getValue(), fault(key, group.getKey(), group.getValue())))
                .toList();
    }

    private static @Nullable ImpossibleValue fault(InputColumn key, String name, List<CaseRow> rows) {
        for (CaseRow caseRow : rows) {
            if (caseRow.fault() != null) {
                return caseRow.fault();
            }
        }
        return name.isEmpty() ? ImpossibleValue.of(key.name(), "not_given") : null;
    }

    /** The results of each group, its name in the column of the key. */
    static List<ResultRow> answer(
            InputColumn key,
            List<CaseRow> rows,
            SeriesCalculator.Blank blank,
            BiConsumer<List<CaseRow>, ResultRow> computation) {
        List<ResultRow> answers = new ArrayList<>();
        for (Grouping group : by(key, rows)) {
            ResultRow resultRow = blank.make();
            try {
                if (group.fault != null) {
                    throw group.fault;
                }
                computation.accept(group.rows, resultRow);
            } catch (ImpossibleValue impossibleValue) {
                resultRow.fail(impossibleValue);
            }
            resultRow.word(key.name(), group.name);
            answers.add(resultRow);
        }
        return answers;
    }
}
