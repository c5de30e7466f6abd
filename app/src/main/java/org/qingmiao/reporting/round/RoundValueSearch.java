package org.qingmiao.reporting.round;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.loaded.Plans;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.reporting.RoundValueLookup;
import org.springframework.stereotype.Component;

/** Finds the rounds that hold values. */
@Component
class RoundValueSearch implements RoundValueLookup {
    private final Plans plans;
    private final Rounds rounds;
    private final RoundRepository table;
    private final SubmissionRepository answers;
    private final RoundForms forms;

    RoundValueSearch(
            Plans plans, Rounds rounds, RoundRepository table, SubmissionRepository answers, RoundForms forms) {
        this.plans = plans;
        this.rounds = rounds;
        this.table = table;
        this.answers = answers;
        this.forms = forms;
    }

    /** What one answer is asked for: all values of its unit in a period. */
    private record UnitPeriod(String unit, String period) {}

    /** How a round and a unit's answer to it are read. */
    private interface RoundSource {
        Optional<RoundValue> of(Round round, String unit);
    }

    /** Whoever asks: that a value belongs to a round is no secret of those who may write it. */
    @Override
    public Map<CellKey, RoundValue> of(Collection<CellKey> keys) {
        Map<Round, Map<String, Submission>> given = new HashMap<>();
        return of(
                keys,
                (round, unit) -> held(
                        round, given.computeIfAbsent(round, answers::of).getOrDefault(unit, Submission.none(unit))));
    }

    @Override
    public Map<CellKey, RoundValue> hold(Collection<CellKey> keys) {
        return of(keys, (round, unit) -> {
            Round now = table.hold(round.plan(), round.id()).orElseThrow();
            return held(now, answers.shared(now, unit).orElseGet(() -> Submission.none(unit)));
        });
    }

    private Map<CellKey, RoundValue> of(Collection<CellKey> keys, RoundSource roundSource) {
        Map<CellKey, RoundValue> held = new HashMap<>();
        ActorContext.runAsSystem(
                "rounds that hold", () -> plans.all().forEach(plan -> of(plan, keys, roundSource, held)));
        return held;
    }

    private void of(Plan plan, Collection<CellKey> keys, RoundSource roundSource, Map<CellKey, RoundValue> held) {
        List<Round> begun = rounds.of(plan.id()).stream()
                .filter(r -> r.hasBegun(rounds.today()))
                .sorted(Comparator.comparing(Round::open).reversed())
                .toList();
        if (begun.isEmpty()) {
            return;
        }
        Map<UnitPeriod, Optional<RoundValue>> known = new HashMap<>();
        for (CellKey key : keys) {
            asked(plan, key)
                    .flatMap(a -> known.computeIfAbsent(a, unitPeriod -> held(begun, unitPeriod, roundSource)))
                    .ifPresent(h -> held.putIfAbsent(key, h));
        }
    }

    /** A round that accepted a value holds it before one that asks for it again. */
    private static Optional<RoundValue> held(List<Round> begun, UnitPeriod unitPeriod, RoundSource roundSource) {
        List<RoundValue> all = begun.stream()
                .filter(r -> r.asks(unitPeriod.unit()) && r.asksFor(unitPeriod.period()))
                .flatMap(r -> roundSource.of(r, unitPeriod.unit()).stream())
                .toList();
        return all.stream()
                .filter(RoundValue::accepted)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Who answers for a value; nobody where the plan does not ask for it. */
    private Optional<UnitPeriod> asked(Plan plan, CellKey key) {
        DataElement element = plan.elements().get(key.element());
        Optional<OrgUnit> unit = forms.tree().find(key.unit());
        if (element == null || unit.isEmpty()) {
            return Optional.empty();
        }
        return element.reporter()
                .or(() -> unit.filter(u -> u.kind().equals(element.level())).map(OrgUnit::id))
                .map(u -> new UnitPeriod(u, key.period().iso()));
    }

    private static Optional<RoundValue> held(Round round, Submission submission) {
        return round.open() || submission.state().outlivesClosing()
                ? Optional.of(new RoundValue(round.name(), round.path(submission.unit()), submission.accepted() > 0))
                : Optional.empty();
    }
}
