package org.qingmiao.register.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.register.decision.Decision;
import org.qingmiao.register.definition.CalculatorBinding;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.function.CalculatorRun;
import org.qingmiao.register.trial.given.Faults;
import org.qingmiao.register.trial.given.GivenRecord;
import org.qingmiao.register.trial.given.TrialRegister;

/** One record while it is tried. */
final class TrialRun {
    private final TrialRegister trial;
    private final RecordView record;
    private final Faults faults;
    private final boolean fixes;
    private final Optional<String> state;
    private final HostCalls host = new HostCalls(this);
    private final Computing computing = new Computing(this);
    private final RowChecks checks = new RowChecks(this);
    private final Moments moments = new Moments(this);
    private final Flags flags = new Flags(this);
    private final HandOvers handOvers = new HandOvers(this);
    private final Debts debts = new Debts(this);
    private final Map<String, MemberView> members = new HashMap<>();
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private boolean deciding;

    /** @param fixes whether computed fields that were given count, as a case may fix them */
    TrialRun(TrialRegister trial, GivenRecord given, Faults faults, boolean fixes) {
        this.trial = trial;
        this.record = new RecordView(this, given);
        this.faults = faults;
        this.fixes = fixes;
        this.state = Optional.ofNullable(given.state()).or(this::beginning);
    }

    private Optional<String> beginning() {
        return trial.register().states().keySet().stream()
                .filter(trial.compiled().graph().begins()::contains)
                .findFirst();
    }

    TrialRegister trial() {
        return trial;
    }

    RecordView record() {
        return record;
    }

    Faults faults() {
        return faults;
    }

    boolean fixes() {
        return fixes;
    }

    HostCalls host() {
        return host;
    }

    Computing computing() {
        return computing;
    }

    RowChecks checks() {
        return checks;
    }

    Moments moments() {
        return moments;
    }

    Flags flags() {
        return flags;
    }

    HandOvers handOvers() {
        return handOvers;
    }

    Debts debts() {
        return debts;
    }

    MemberView member(Section section, String member) {
        return members.computeIfAbsent(
                section.id() + "/" + member, key -> new MemberView(this, section, member, record));
    }

    /** Where the record stands: what was given, else where records begin. */
    Optional<String> state() {
        return state;
    }

    Instant now() {
        return record.given().now();
    }

    LocalDate today() {
        return trial.clock().day(now());
    }

    Optional<CalculatorRun> calculator(CalculatorBinding binding) {
        return trial.calculator(binding);
    }

    /** What tables say from here on belongs to the record and is kept. */
    void decide(boolean kept) {
        deciding = kept;
    }

    void decided(Decision decision) {
        if (deciding) {
            decisions.put(String.join(";", decision.references()), decision);
        }
    }

    Map<String, Decision> decisions() {
        return decisions;
    }
}
