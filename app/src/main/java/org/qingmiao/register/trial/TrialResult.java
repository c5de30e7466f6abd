package org.qingmiao.register.trial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.register.decision.Decision;
import org.qingmiao.register.trial.given.TrialFault;

/**
 * What came out for one record.
 *
 * @param computed fields that are computed, proposed or judged, by name; absent is null; lists and rows as JSON has them
 * @param ratios those among them that are quotients, exact
 * @param errors in the order of fields
 * @param decisions what tables said, in the order of the fields that asked
 * @param steps that state and fields allow
 * @param debts that stand
 */
public record TrialResult(
        Map<String, @Nullable Object> computed,
        Map<String, Rational> ratios,
        List<TrialFault> errors,
        List<TrialFault> warnings,
        List<Decision> decisions,
        List<String> steps,
        List<Debt> debts,
        List<String> flags,
        Optional<String> state) {
    public TrialResult {
        computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
        ratios = Map.copyOf(ratios);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        decisions = List.copyOf(decisions);
        steps = List.copyOf(steps);
        debts = List.copyOf(debts);
        flags = List.copyOf(flags);
    }

    /** A record that could not be read at all. */
    public static TrialResult refused(String what, Text message) {
        TrialFault fault = new TrialFault(what, message);
        return new TrialResult(
                Map.of(),
                Map.of(),
                List.of(fault),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The names of what comes out, in the order in which an answer has them. */
    public static final List<String> RESULTS = List.of("error", "warning", "decisions", "steps", "tasks");

    /** What came out, by these names. */
    public Map<String, String> written(Lang lang) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("error", error(lang));
        written.put("warning", warning(lang));
        written.put("decisions", decisionsWritten());
        written.put("steps", stepsWritten());
        written.put("tasks", tasksWritten());
        return written;
    }

    /** A computed value as a cell of CSV. */
    public String cell(String name) {
        return Written.cell(computed.get(name));
    }

    /** {@code field: message}, the first fault in the order of fields; empty if nothing is wrong. */
    public String error(Lang lang) {
        return errors.stream().findFirst().map(f -> f.in(lang)).orElse("");
    }

    public String warning(Lang lang) {
        return String.join("; ", warnings.stream().map(w -> w.in(lang)).toList());
    }

    /** {@code table/row} joined by {@code ;}. */
    public String decisionsWritten() {
        return String.join(
                ";",
                decisions.stream()
                        .flatMap(d -> d.references().stream())
                        .distinct()
                        .toList());
    }

    public String stepsWritten() {
        return String.join(";", steps);
    }

    /** {@code deadline=day or moment} joined by {@code ;}. */
    public String tasksWritten() {
        return String.join(";", debts.stream().map(Debt::written).toList());
    }
}
