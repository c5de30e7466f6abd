package org.qingmiao.register.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Lang;
import org.qingmiao.register.trial.Debt;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.TrialResult;
import org.qingmiao.register.trial.given.TrialFault;

/** Compares what came out with what a case says must come out. */
final class CaseExpectations {
    private final RecordTrial trial;
    private final TrialResult result;
    private final List<String> refusedSteps;
    private final Map<String, Object> values;
    private final Telling telling;

    /** Tells what does not hold. */
    @FunctionalInterface
    interface Telling {
        void fail(SourceLocation place, String found, String expected);
    }

    CaseExpectations(
            RecordTrial trial,
            TrialResult result,
            List<String> refusedSteps,
            Map<String, Object> values,
            Telling telling) {
        this.trial = trial;
        this.result = result;
        this.refusedSteps = refusedSteps;
        this.values = values;
        this.telling = telling;
    }

    void check(RegisterCase one) {
        boolean asksForRefusal = one.then().containsKey("refused");
        if (!asksForRefusal && !refusedSteps.isEmpty()) {
            telling.fail(
                    one.place(), one.name() + ": not allowed: " + String.join(", ", refusedSteps), "steps that are");
        }
        one.then().forEach((what, expected) -> {
            String found = found(what, expected);
            if (!found.isEmpty()) {
                telling.fail(expected.place(), one.name() + ": " + found, what + ": " + written(expected));
            }
        });
    }

    private static String written(Noted expected) {
        return String.valueOf(expected.plain());
    }

    /** What came out instead; empty if it is as expected. */
    private String found(String what, Noted expected) {
        return switch (what) {
            case "error", "errors" -> faults(expected, result.errors());
            case "warning", "warnings" -> faults(expected, result.warnings());
            case "decisions" -> all(references(expected), references());
            case "steps" -> all(texts(expected), result.steps());
            case "steps_not", "not_steps" -> none(texts(expected), result.steps());
            case "tasks" -> tasks(expected);
            case "tasks_not", "not_tasks" ->
                none(texts(expected), result.debts().stream().map(Debt::name).toList());
            case "flags", "flag" -> flags(expected);
            case "flags_not", "not_flags" -> none(texts(expected), result.flags());
            case "refused" -> all(texts(expected), refusedSteps);
            case "state" ->
                result.state().filter(expected.text()::equals).isPresent()
                        ? ""
                        : result.state().orElse("no state");
            default -> value(what, expected);
        };
    }

    static List<String> texts(Noted expected) {
        return expected.list().stream().map(Noted::text).toList();
    }

    /** {@code field} or {@code field: message}, one or a list; an empty list means that nothing is wrong. */
    private static String faults(Noted expected, List<TrialFault> faults) {
        List<String> told = faults.stream().map(f -> f.in(Lang.ZH)).toList();
        if (expected.list().isEmpty()) {
            return faults.isEmpty() ? "" : String.join("; ", told);
        }
        boolean all = texts(expected).stream().allMatch(t -> faults.stream().anyMatch(f -> isOf(t, f)));
        return all ? "" : told.isEmpty() ? "nothing wrong" : String.join("; ", told);
    }

    private static boolean isOf(String expected, TrialFault fault) {
        int colon = expected.indexOf(": ");
        return (colon < 0 ? expected : expected.substring(0, colon)).equals(fault.field());
    }

    private static String all(Collection<String> expected, Collection<String> found) {
        boolean all = expected.isEmpty() ? found.isEmpty() : found.containsAll(expected);
        return all ? "" : found.isEmpty() ? "none" : String.join(", ", found);
    }

    private static String none(Collection<String> refused, Collection<String> found) {
        return refused.stream().noneMatch(found::contains) ? "" : String.join(", ", found);
    }

    private String flags(Noted expected) {
        return all(texts(expected), result.flags());
    }

    private List<String> references() {
        return result.decisions().stream().flatMap(d -> d.references().stream()).toList();
    }

    /** {@code table/row}, in a list, joined by {@code ;} or by field; {@code table/2+3} are two rows. */
    private static List<String> references(Noted expected) {
        Stream<Noted> parts = expected.map().isEmpty() ? expected.list().stream() : expected.map().values().stream();
        return parts.flatMap(p -> Arrays.stream(p.text().split(";", -1)))
                .flatMap(CaseExpectations::rows)
                .toList();
    }

    private static Stream<String> rows(String reference) {
        int slash = reference.indexOf('/');
        return Arrays.stream(reference.substring(slash + 1).split("\\+", -1))
                .map(row -> reference.substring(0, slash + 1) + row);
    }

    /** {@code deadline: day}, or {@code deadline=day}; without a day, that it is owed at all. */
    private String tasks(Noted expected) {
        List<String> owed = result.debts().stream().map(Debt::written).toList();
        Set<String> wanted = new HashSet<>();
        expected.map().forEach((name, due) -> wanted.add(name + "=" + due.text()));
        if (expected.map().isEmpty()) {
            texts(expected).forEach(t -> wanted.addAll(Arrays.asList(t.split(";", -1))));
        }
        boolean all = wanted.isEmpty()
                ? owed.isEmpty()
                : wanted.stream().allMatch(w -> owed.stream().anyMatch(o -> isTask(w, o)));
        return all ? "" : owed.isEmpty() ? "none" : String.join(", ", owed);
    }

    /** A day that may still move fits with and without its mark. */
    private static boolean isTask(String wanted, String owed) {
        return owed.equals(wanted)
                || owed.equals(wanted + "?")
                || !wanted.contains("=") && owed.startsWith(wanted + "=");
    }

    private String value(String name, Noted expected) {
        if (!trial.knows(name) && !name.contains(".")) {
            return "there is no " + name;
        }
        Object value = values.get(name);
        if (values.get(name + RecordTrial.EACH) instanceof List<?> rows && expected.value() instanceof List<?>) {
            return NotedValues.isEach(expected.list(), rows) || NotedValues.isSame(expected, value)
                    ? ""
                    : String.valueOf(rows);
        }
        return NotedValues.isSame(expected, value) ? "" : String.valueOf(value == null ? "nothing" : value);
    }
}
