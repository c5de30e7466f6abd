package org.qingmiao.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.indicator.CellChange;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellProblem;
import org.qingmiao.indicator.CellResult;
import org.qingmiao.indicator.CellValue;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.indicator.Cells;
import org.qingmiao.indicator.Origin;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Reads and saves forms. A form is saved whole or not at all. */
@Component
class Forms {
    private final Cells cells;
    private final PackChecks checks;
    private final OneWayIn oneWay;

    Forms(Cells cells, PackChecks checks, OneWayIn oneWay) {
        this.cells = cells;
        this.checks = checks;
        this.oneWay = oneWay;
    }

    /** What became of a form. */
    sealed interface Outcome {
        record Saved(CellResult.Written written) implements Outcome {}

        /** By field; the values were not saved. */
        record Wrong(Map<CellKey, Text> problems) implements Outcome {}

        /** Somebody changed these meanwhile. */
        record Overtaken(Map<CellKey, CellVersion> theirs) implements Outcome {}
    }

    Map<CellKey, CellVersion> present(Collection<Entry> entries) {
        return cells.around(entries.stream().map(Entry::key).toList());
    }

    /** The fields that a person can only look at here, and the round where each can be changed. */
    Map<CellKey, HeldByRounds.Held> held(Collection<Entry> entries, Person by) {
        return oneWay.held(by, entries.stream().map(Entry::key).toList());
    }

    Map<CellKey, CellVersion> lastYear(Collection<Entry> entries) {
        return cells.around(entries.stream().map(Entry::before).toList());
    }

    /** The versions of the fields, in their order. */
    static String seen(List<Entry> entries, Map<CellKey, CellVersion> present) {
        return entries.stream()
                .map(e -> Optional.ofNullable(present.get(e.key()))
                        .map(v -> Integer.toString(v.version()))
                        .orElse("0"))
                .collect(Collectors.joining(","));
    }

    List<Finding> findings(Plan plan, List<Entry> entries, Map<CellKey, CellVersion> present) {
        List<CellValue> values = entries.stream()
                .map(e -> present.get(e.key()))
                .filter(v -> v != null && v.value() != null)
                .map(v -> new CellValue(v.key(), v.value()))
                .toList();
        return checks.findings(plan, values);
    }

    Outcome save(Plan plan, List<Entry> entries, Map<CellKey, String> typed, String seen, Person by, String reason) {
        Map<CellKey, CellVersion> present = present(entries);
        Map<CellKey, Text> problems = new HashMap<>();
        List<CellValue> values = values(entries, typed, present, problems);
        Map<CellKey, CellVersion> theirs = overtaken(entries, present, seen, values);
        if (!theirs.isEmpty()) {
            return new Outcome.Overtaken(theirs);
        }
        CellChange change =
                new CellChange(by.login(), Origin.REPORTED, "form", by.name().zh(), reason.strip(), "", values);
        problems.putAll(problems(plan, change));
        return problems.isEmpty() ? write(change, entries, present) : new Outcome.Wrong(problems);
    }

    /** The database compares the versions again: what was typed elsewhere since we looked is not written over. */
    private Outcome write(CellChange change, List<Entry> entries, Map<CellKey, CellVersion> present) {
        Map<CellKey, Integer> versions = new HashMap<>();
        for (CellValue value : change.values()) {
            CellVersion now = present.get(value.key());
            versions.put(value.key(), now == null ? 0 : now.version());
        }
        return cells.write(change, versions)
                .map(result -> outcome(result, change))
                .orElseGet(() -> new Outcome.Overtaken(changedSince(entries, versions)));
    }

    private Map<CellKey, CellVersion> changedSince(List<Entry> entries, Map<CellKey, Integer> versions) {
        Map<CellKey, CellVersion> theirs = new HashMap<>(present(entries));
        theirs.entrySet().removeIf(e -> {
            Integer seen = versions.get(e.getKey());
            return seen == null || seen == e.getValue().version();
        });
        return theirs;
    }

    private static Outcome outcome(CellResult result, CellChange change) {
        return switch (result) {
            case CellResult.Written written -> new Outcome.Saved(written);
            case CellResult.Refused refused -> new Outcome.Wrong(byCell(refused.problems(), change));
        };
    }

    private static Map<CellKey, Text> byCell(List<CellProblem> problems, CellChange change) {
        Map<CellKey, Text> byCell = new HashMap<>();
        problems.forEach(p -> byCell.put(change.values().get(p.index()).key(), p.message()));
        return byCell;
    }

    /** What was typed, where it differs from what is there. A field left empty that is empty says nothing. */
    private static List<CellValue> values(
            List<Entry> entries,
            Map<CellKey, String> typed,
            Map<CellKey, CellVersion> present,
            Map<CellKey, Text> problems) {
        List<CellValue> values = new ArrayList<>();
        for (Entry entry : entries) {
            String text = typed.get(entry.key());
            CellVersion now = present.get(entry.key());
            Double held = now == null ? null : now.value();
            if (text == null || (text.isBlank() && held == null)) {
                continue;
            }
            Optional<Double> number = FormNumbers.parse(text);
            if (number.isEmpty() && !text.isBlank()) {
                problems.put(entry.key(), Texts.all().both("reporting.bad_number", text.strip()));
            } else if (held == null || number.isEmpty() || !number.get().equals(held)) {
                values.add(new CellValue(entry.key(), number.orElse(null)));
            }
        }
        return values;
    }

    private static Map<CellKey, CellVersion> overtaken(
            List<Entry> entries, Map<CellKey, CellVersion> present, String seen, List<CellValue> values) {
        String[] versions = seen.split(",", -1);
        boolean otherForm = versions.length != entries.size();
        Map<CellKey, String> seenBy = new HashMap<>();
        for (int i = 0; i < entries.size() && !otherForm; i++) {
            seenBy.put(entries.get(i).key(), versions[i]);
        }
        Map<CellKey, CellVersion> theirs = new HashMap<>();
        for (CellValue value : values) {
            CellVersion now = present.get(value.key());
            if (now != null && !Integer.toString(now.version()).equals(seenBy.get(value.key()))) {
                theirs.put(value.key(), now);
            }
        }
        return theirs;
    }

    private Map<CellKey, Text> problems(Plan plan, CellChange change) {
        List<CellValue> values = change.values();
        Map<CellKey, Text> problems = byCell(cells.refusals(change), change);
        for (Finding finding : checks.findings(plan, values)) {
            if (finding.isError()) {
                values.stream()
                        .map(CellValue::key)
                        .filter(finding::concerns)
                        .forEach(k -> problems.putIfAbsent(k, finding.message()));
            }
        }
        return problems;
    }
}
