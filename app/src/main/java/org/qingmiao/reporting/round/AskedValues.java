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
    private final AnswerTable answers;
    private final RoundForms forms;

    AskedValues(Plans plans, Rounds rounds, AnswerTable answers, RoundForms forms) {
        this.plans = plans;
        this.rounds = rounds;
        this.answers = answers;
        this.forms = forms;
    }

    /** What one answer is asked for: all values of its unit in a period. */
    private record Asked(String unit, String period) {}

    /** Whoever asks: that a value belongs to a round is no secret of those who may write it. */
    @Override
    public Map<CellKey, Held> of(Collection<CellKey> keys) {
        Map<CellKey, Held> held = new HashMap<>();
        Acting.runAsSystem("rounds that hold", () -> plans.all().forEach(plan -> of(plan, keys, held)));
        return held;
    }

    private void of(Plan plan, Collection<CellKey> keys, Map<CellKey, Held> held) {
        List<Round> begun = rounds.of(plan.id()).stream()
                .filter(r -> r.hasBegun(rounds.today()))
                .sorted(Comparator.comparing(Round::open).reversed())
                .toList();
        if (begun.isEmpty()) {
            return;
        }
        Map<Round, Map<String, Answer>> given = new HashMap<>();
        Map<Asked, Optional<Held>> known = new HashMap<>();
        for (CellKey key : keys) {
            asked(plan, key)
                    .flatMap(a -> known.computeIfAbsent(
                            a,
                            asked -> begun.stream()
                                    .filter(r -> r.asks(asked.unit()) && r.asksFor(asked.period()))
                                    .flatMap(r -> held(r, asked.unit(), given).stream())
                                    .findFirst()))
                    .ifPresent(h -> held.putIfAbsent(key, h));
        }
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

    private Optional<Held> held(Round round, String unit, Map<Round, Map<String, Answer>> given) {
        Answer answer = given.computeIfAbsent(round, answers::of).getOrDefault(unit, Answer.none(unit));
        return round.open() || answer.state().outlivesClosing()
                ? Optional.of(new Held(round.name(), round.path(unit), answer.accepted() > 0))
                : Optional.empty();
    }
}
