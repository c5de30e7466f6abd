package org.qingmiao.register.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.TrialExplanation;
import org.qingmiao.register.trial.TrialResult;

/**
 * The columns of an answer: those of the question, with computed ones put in their place, then computed ones that the
 * question did not have, then what came out.
 */
final class TryColumns {
    private static final String EXPLAIN = "explain";

    private final RecordTrial trial;
    private final List<String> carried = new ArrayList<>();
    private final List<String> more;
    private final boolean explain;

    TryColumns(RecordTrial trial, List<String> header, List<String> computed, boolean explain) {
        this.trial = trial;
        this.explain = explain;
        Set<String> there = new LinkedHashSet<>();
        for (String name : header) {
            if (!TrialResult.RESULTS.contains(name) && !name.equals(EXPLAIN) || trial.knows(name)) {
                carried.add(name);
                there.add(trial.column(name));
            }
        }
        this.more = computed.stream().filter(c -> !there.contains(c)).toList();
    }

    List<String> header() {
        List<String> header = new ArrayList<>(carried);
        header.addAll(more);
        header.addAll(TrialResult.RESULTS);
        if (explain) {
            header.add(EXPLAIN);
        }
        return header;
    }

    List<String> row(Map<String, String> cells, TrialResult result, TryOptions options) {
        List<String> row = new ArrayList<>();
        for (String name : carried) {
            String column = trial.column(name);
            @Nullable String given = cells.get(name);
            row.add(result.computed().containsKey(column) ? result.cell(column) : given == null ? "" : given);
        }
        more.forEach(name -> row.add(result.cell(name)));
        row.addAll(result.written(options.lang()).values());
        if (explain) {
            row.add(TrialExplanation.json(result, options.lang()));
        }
        return row;
    }
}
