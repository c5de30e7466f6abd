package org.qingmiao.reporting.round;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.Plans;
import org.qingmiao.platform.Acting;
import org.qingmiao.reporting.HeldByRounds;
import org.springframework.stereotype.Component;

/** Finds the rounds that hold values. */
@Component
class AskedValues implements HeldByRounds {
    private final Plans plans;
    private final Rounds rounds;
    private final RoundTable table;
    private final AnswerTable answers;
    private final RoundForms forms;

    AskedValues(Plans plans, Rounds rounds, RoundTable table, AnswerTable answers, RoundForms forms) {
        this.plans = plans;
        this.rounds = rounds;
        this.table = table;
        this.answers = answers;
        this.forms = forms;
    }

    /** What one answer is asked for: all values of its unit in a period. */
    private record Asked(String unit, String period) {}

    /** How a round and a unit's answer to it are read. */
    private interface Reading {
        Optional<Held> of(Round round, String unit);
    }

    /** Whoever asks: that a value belongs to a round is no secret of those who may write it. */
    @Override
    public Map<CellKey, Held> of(Collection<CellKey> keys) {
        Map<Round, Map<String, Answer>> given = new HashMap<>();
        return of(
                keys,
                (round, unit) ->
                        held(round, given.computeIfAbsent(round, answers::of).getOrDefault(unit, Answer.none(unit))));
    }

    @Override
    public Map<CellKey, Held> hold(Collection<CellKey> keys) {
        return of(keys, (round, unit) -> {
            Round now = table.hold(round.plan(), round.id()).orElseThrow();
            return held(now, answers.shared(now, unit).orElseGet(() -> Answer.none(unit)));
        });
    }

    private Map<CellKey, Held> of(Collection<CellKey> keys, Reading reading) {
        Map<CellKey, Held> held = new HashMap<>();
        Acting.runAsSystem("rounds that hold", () -> plans.all().forEach(plan -> of(plan, keys, reading, held)));
        return held;
    }

    private void of(Plan plan, Collection<CellKey> keys, Reading reading, Map<CellKey, Held> held) {
        List<Round> begun = rounds.of(plan.id()).stream()
                .filter(r -> r.hasBegun(rounds.today()))
                .sorted(Comparator.comparing(Round::open).reversed())
                .toList();
        if (begun.isEmpty()) {
            return;
        }
        Map<Asked, Optional<Held>> known = new HashMap<>();
        for (CellKey key : keys) {
            asked(plan, key)
                    .flatMap(a -> known.computeIfAbsent(a, asked -> held(begun, asked, reading)))
                    .ifPresent(h -> held.putIfAbsent(key, h));
        }
    }

    /** A round that accepted a value holds it before one that asks for it again. */
    private static Optional<Held> held(List<Round> begun, Asked asked, Reading reading) {
        List<Held> all = begun.stream()
                .filter(r -> r.asks(asked.unit()) && r.asksFor(asked.period()))
                .flatMap(r -> reading.of(r, asked.unit()).stream())
                .toList();
        return all.stream()
                .filter(Held::accepted)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Who answers for a value; nobody where the plan does not ask for it. */
    private Optional<Asked> asked(Plan plan, CellKey key) {
        DataElement element = plan.elements().get(key.element());
        Optional<OrgUnit> unit = forms.tree().find(key.unit());
        if (element == null || unit.isEmpty()) {
            return Optional.empty();
        }
        return element.reporter()
                .or(() -> unit.filter(u -> u.kind().equals(element.level())).map(OrgUnit::id))
                .map(u -> new Asked(u, key.period().iso()));
    }

    private static Optional<Held> held(Round round, Answer answer) {
        return round.open() || answer.state().outlivesClosing()
                ? Optional.of(new Held(round.name(), round.path(answer.unit()), answer.accepted() > 0))
                : Optional.empty();
    }
}
