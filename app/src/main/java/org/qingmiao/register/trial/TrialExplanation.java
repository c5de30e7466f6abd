package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.platform.Lang;
import org.qingmiao.register.decision.Decision;
import org.qingmiao.register.trial.given.Json;
import org.qingmiao.register.trial.given.TrialFault;

/** Why a record came out as it did: rows of tables with their inputs, how times were computed, flags, every fault. */
public final class TrialExplanation {
    private static final List<Integer> WARNINGS = List.of(80, 100, 150);

    private TrialExplanation() {}

    public static String json(TrialResult result, Lang lang) {
        return Json.write(of(result, lang));
    }

    public static Map<String, Object> of(TrialResult result, Lang lang) {
        Map<String, Object> why = new LinkedHashMap<>();
        result.state().ifPresent(state -> why.put("state", state));
        why.put("flags", result.flags());
        why.put(
                "errors",
                result.errors().stream().map((TrialFault f) -> f.in(lang)).toList());
        why.put(
                "decisions",
                result.decisions().stream().map(TrialExplanation::decision).toList());
        why.put("tasks", result.debts().stream().map(d -> task(d, lang)).toList());
        return why;
    }

    private static Map<String, Object> decision(Decision decision) {
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("table", decision.table());
        why.put("version", decision.version());
        why.put("rows", decision.rows());
        why.put("inputs", plain(decision.inputs()));
        why.put("results", plain(decision.results()));
        return why;
    }

    private static Map<String, Object> task(Debt debt, Lang lang) {
        ZoneId zone = debt.due().zone();
        Map<String, Object> why = new LinkedHashMap<>();
        why.put("deadline", debt.name());
        why.put("due", debt.due().written());
        why.put("from", local(debt.due().start(), zone));
        why.put("how", debt.due().reason().text(zone).in(lang));
        debt.done().ifPresent(done -> why.put("done", local(done, zone)));
        Map<String, String> warnings = new LinkedHashMap<>();
        WARNINGS.forEach(p -> warnings.put(p + "%", local(debt.due().at(p), zone)));
        why.put("warnings", warnings);
        return why;
    }

    private static String local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).toString();
    }

    private static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(Object value) {
        return switch (value) {
            case Rational r -> Written.plain(r);
            case Boolean b -> b;
            case List<?> list -> list.stream().map(v -> plain((Object) v)).toList();
            case Map<?, ?> map -> "…";
            default -> value.toString();
        };
    }
}
