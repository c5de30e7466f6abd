package org.qingmiao.reporting.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.indicator.cell.CellChange;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellLock;
import org.qingmiao.indicator.cell.CellLocks;
import org.qingmiao.indicator.cell.CellValue;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.reporting.RoundValueLookup;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/**
 * What a round asks for comes in by its answers alone: forms, files, programs and undo that write values beside it would
 * pass the review by. What a round accepted nobody changes beside it, the committee office neither; what it only asks
 * for, the office, which runs the rounds, may write with a reason.
 */
@Component
class RoundLock implements CellLocks {
    private final RoundValueLookup rounds;
    private final Permissions permissions;
    private final Accounts accounts;

    RoundLock(RoundValueLookup rounds, Permissions permissions, Accounts accounts) {
        this.rounds = rounds;
        this.permissions = permissions;
        this.accounts = accounts;
    }

    /** Which of the values a person cannot change here, and where instead. */
    Map<CellKey, RoundValueLookup.RoundValue> held(Person by, Collection<CellKey> keys) {
        Map<CellKey, RoundValueLookup.RoundValue> held = new HashMap<>(rounds.of(keys));
        held.entrySet()
                .removeIf(h -> !h.getValue().accepted()
                        && permissions.may(by, Action.ROUND_MANAGE, h.getKey().unit()));
        return held;
    }

    @Override
    public Map<CellKey, CellLock> on(CellChange change) {
        if (change.means().equals(RoundValueLookup.MEANS)) {
            return Map.of();
        }
        List<CellKey> keys = change.values().stream().map(CellValue::key).toList();
        Map<CellKey, RoundValueLookup.RoundValue> held = rounds.hold(keys);
        boolean beside = held.values().stream().anyMatch(h -> !h.accepted()) && mayWriteBeside(change.author());
        Map<CellKey, CellLock> locks = new HashMap<>();
        held.forEach((key, round) -> lock(round, beside, change.reason()).ifPresent(lock -> locks.put(key, lock)));
        return locks;
    }

    private static Optional<CellLock> lock(RoundValueLookup.RoundValue round, boolean beside, String reason) {
        if (round.accepted() || !beside) {
            return Optional.of(new CellLock(round.message(), round.path()));
        }
        return reason.isBlank()
                ? Optional.of(new CellLock(Messages.of("reporting.held.reason", round.round()), round.path()))
                : Optional.empty();
    }

    private boolean mayWriteBeside(String author) {
        return ActorContext.asSystem("values that rounds hold", () -> accounts.find(author))
                .filter(person -> permissions.may(person, Action.ROUND_MANAGE, ""))
                .isPresent();
    }
}
