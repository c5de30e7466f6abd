package org.qingmiao.reporting.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellProblem;
import org.qingmiao.indicator.cell.CellResult;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.indicator.cell.CountedValues;
import org.qingmiao.indicator.cell.ValueOrigin;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.RoundValueLookup;
import org.qingmiao.reporting.check.CheckFinding;
import org.qingmiao.reporting.check.PackChecks;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Reads and saves forms. A form is saved whole or not at all. */
@Component
public class Forms {
    private final CellStore cellStore;
    private final PackChecks checks;
    private final RoundLock oneWay;
    private final CountedValues counted;

    Forms(CellStore cellStore, PackChecks checks, RoundLock oneWay, CountedValues counted) {
        this.cellStore = cellStore;
        this.checks = checks;
        this.oneWay = oneWay;
        this.counted = counted;
    }

    /** What became of a form. */
    public sealed interface Outcome {
        record Saved(CellResult.Written written) implements Outcome {}

        /** By field; the values were not saved. */
        record Wrong(Map<CellKey, Text> problems) implements Outcome {}

        /** Somebody changed these meanwhile. */
        record Overtaken(Map<CellKey, CellVersion> theirs) implements Outcome {}
    }

    public Map<CellKey, CellVersion> present(Collection<FormField> entries) {
        return cellStore.around(entries.stream().map(FormField::key).toList());
    }

    /** The fields that a person can only look at here, and the round where each can be changed. */
    public Map<CellKey, RoundValueLookup.RoundValue> held(Collection<FormField> entries, Person by) {
        return oneWay.held(by, entries.stream().map(FormField::key).toList());
    }

    /** The fields that nobody types because registers count them, and the page that tells how. */
    public Map<CellKey, String> counted(Collection<FormField> entries) {
        Map<CellKey, String> pages = new HashMap<>();
        entries.stream()
                .filter(e -> counted.counts(e.element(), e.period()))
                .forEach(e -> counted.source(e.element()).ifPresent(source -> pages.put(e.key(), source.path())));
        return pages;
    }

    public Map<CellKey, CellVersion> lastYear(Collection<FormField> entries) {
        return cellStore.around(entries.stream().map(FormField::before).toList());
    }

    /** The versions of the fields, in their order. */
    public static String seen(List<FormField> entries, Map<CellKey, CellVersion> present) {
        return entries.stream()
                .map(e -> Optional.ofNullable(present.get(e.key()))
                        .map(v -> Integer.toString(v.version()))
                        .orElse("0"))
                .collect(Collectors.joining(","));
    }

    public List<CheckFinding> findings(Plan plan, List<FormField> entries, Map<CellKey, CellVersion> present) {
        List<CellValue> values = entries.stream()
                .map(e -> present.get(e.key()))
                .filter(v -> v != null && v.value() != null)
                .map(v -> new CellValue(v.key(), v.value()))
                .toList();
        return checks.findings(plan, values);
    }

    public Outcome save(
            Plan plan, List<FormField> entries, Map<CellKey, String> typed, String seen, Person by, String reason) {
        Map<CellKey, CellVersion> present = present(entries);
        Map<CellKey, Text> problems = new HashMap<>();
        List<CellValue> values = values(entries, typed, present, problems);
        Map<CellKey, CellVersion> theirs = overtaken(entries, present, seen, values);
        if (!theirs.isEmpty()) {
            return new Outcome.Overtaken(theirs);
        }
        CellChange change = new CellChange(
                by.login(), ValueOrigin.REPORTED, "form", by.name().zh(), reason.strip(), "", values);
        problems.putAll(problems(plan, change));
        return problems.isEmpty() ? write(change, entries, present) : new Outcome.Wrong(problems);
    }

    /** The database compares the versions again: what was typed elsewhere since we looked is not written over. */
    private Outcome write(CellChange change, List<FormField> entries, Map<CellKey, CellVersion> present) {
        Map<CellKey, Integer> versions = new HashMap<>();
        for (CellValue value : change.values()) {
            CellVersion now = present.get(value.key());
            versions.put(value.key(), now == null ? 0 : now.version());
        }
        return cellStore
                .write(change, versions)
                .map(result -> outcome(result, change))
                .orElseGet(() -> new Outcome.Overtaken(changedSince(entries, versions)));
    }

    private Map<CellKey, CellVersion> changedSince(List<FormField> entries, Map<CellKey, Integer> versions) {
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
            List<FormField> entries,
            Map<CellKey, String> typed,
            Map<CellKey, CellVersion> present,
            Map<CellKey, Text> problems) {
        List<CellValue> values = new ArrayList<>();
        for (FormField formField : entries) {
            String text = typed.get(formField.key());
            CellVersion now = present.get(formField.key());
            Double held = now == null ? null : now.value();
            if (text == null || (text.isBlank() && held == null)) {
                continue;
            }
            Optional<Double> number = FormNumbers.parse(text);
            if (number.isEmpty() && !text.isBlank()) {
                problems.put(formField.key(), Messages.of("reporting.bad_number", text.strip()));
            } else if (held == null || number.isEmpty() || !number.get().equals(held)) {
                values.add(new CellValue(formField.key(), number.orElse(null)));
            }
        }
        return values;
    }

    private static Map<CellKey, CellVersion> overtaken(
            List<FormField> entries, Map<CellKey, CellVersion> present, String seen, List<CellValue> values) {
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
        Map<CellKey, Text> problems = byCell(cellStore.refusals(change), change);
        for (CheckFinding checkFinding : checks.findings(plan, values)) {
            if (checkFinding.isError()) {
                values.stream()
                        .map(CellValue::key)
                        .filter(checkFinding::concerns)
                        .forEach(k -> problems.putIfAbsent(k, checkFinding.message()));
            }
        }
        return problems;
    }
}
