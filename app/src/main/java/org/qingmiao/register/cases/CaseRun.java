package org.qingmiao.register.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.pack.Diagnostics;
import org.qingmiao.pack.PackProblem;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.trial.RecordTrial;
import org.qingmiao.register.trial.TrialMoment;
import org.qingmiao.register.trial.TrialResult;

/** Runs one case after the other. */
final class CaseRun {
    /** A case that looks at no time is the same on every day. */
    private static final Instant ANY =
            LocalDate.of(2026, 1, 1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();

    private final Register register;
    private final RecordTrial trial;
    private final Diagnostics diagnostics;

    CaseRun(Register register, RecordTrial trial, Diagnostics diagnostics) {
        this.register = register;
        this.trial = trial;
        this.diagnostics = diagnostics;
    }

    void run(RegisterCase one) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>(one.cells());
        unknown(one);
        CaseActs acts = new CaseActs(register, trial, cells);
        Instant last = ANY;
        for (RegisterCase.Act act : one.acts()) {
            Optional<Instant> moment = TrialMoment.read(act.moment());
            if (moment.isEmpty()) {
                fail(act.place(), act.moment(), "[moment, duty, step, { fields }]");
                return;
            }
            last = moment.get();
            acts.act(act, last);
        }
        Optional<Instant> now = TrialMoment.read(one.now());
        if (!one.now().isEmpty() && now.isEmpty()) {
            fail(one.place(), one.now(), "a moment such as 2025-01-31T09:00");
        }
        TrialResult result = trial.run(cells, now.orElse(last));
        Map<String, Object> values =
                trial.values(cells, now.orElse(last), one.then().keySet());
        new CaseExpectations(trial, result, acts.refused(), values, this::fail).check(one);
    }

    private void unknown(RegisterCase one) {
        one.cells().keySet().stream()
                .filter(name ->
                        !trial.knows(name) && !isKnownPart(name, one.cells().get(name)))
                .forEach(name -> fail(one.place(), name, "a field of " + register.id()));
    }

    /** A map stands for names with dots; what they are for is asked when they are read. */
    private boolean isKnownPart(String name, @Nullable Object value) {
        return value instanceof Map<?, ?> parts
                && parts.keySet().stream().allMatch(part -> trial.knows(name + "." + part));
    }

    private void fail(SourceLocation place, String found, String expected) {
        diagnostics.issue(place, PackProblem.CASE_FAILS, found, expected);
    }
}
