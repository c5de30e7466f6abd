package org.qingmiao.indicator.cell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qingmiao.org.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcCellStore implements CellStore {
    private final CellVersions versions;
    private final CellChangeQueries changes;
    private final CellRepository table;
    private final CellChecks checks;
    private final CellLocks locks;
    private final TransactionTemplate transactions;

    JdbcCellStore(
            CellVersions versions,
            CellChangeQueries changes,
            CellRepository table,
            CellChecks checks,
            CellLocks locks,
            TransactionTemplate transactions) {
        this.versions = versions;
        this.changes = changes;
        this.table = table;
        this.checks = checks;
        this.locks = locks;
        this.transactions = transactions;
    }

    @Override
    public CellResult write(CellChange change) {
        return write(change, Map.of()).orElseThrow();
    }

    /** The one way by which a value changes: checks, locks and versions are asked here and nowhere else. */
    @Override
    public Optional<CellResult> write(CellChange change, Map<CellKey, Integer> seen) {
        if (change.values().isEmpty()) {
            return Optional.of(new CellResult.Written(0, 0, 0));
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            List<CellProblem> refusals = refused(change);
            if (!refusals.isEmpty()) {
                return Optional.of(new CellResult.Refused(refusals));
            }
            Optional<CellResult.Written> written = table.write(change, seen);
            if (written.isEmpty()) {
                status.setRollbackOnly();
            }
            return written.map(w -> w);
        }));
    }

    @Override
    public List<CellProblem> problems(List<CellValue> values) {
        return checks.problems(values);
    }

    @Override
    public List<CellProblem> refusals(CellChange change) {
        return Objects.requireNonNull(transactions.execute(status -> refused(change)));
    }

    private List<CellProblem> refused(CellChange change) {
        List<CellProblem> problems = checks.problems(change.values());
        return problems.isEmpty() ? locked(change) : problems;
    }

    /** Those that are locked and would be changed: what stands there already may be sent again. */
    private List<CellProblem> locked(CellChange change) {
        Map<CellKey, CellLock> locked = locks.on(change);
        if (locked.isEmpty() || table.isKnown(change.idempotencyKey())) {
            return List.of();
        }
        Map<CellKey, CellVersion> present = around(locked.keySet());
        List<CellProblem> problems = new ArrayList<>();
        for (int i = 0; i < change.values().size(); i++) {
            CellValue value = change.values().get(i);
            CellLock lock = locked.get(value.key());
            CellVersion now = present.get(value.key());
            if (lock != null && !Objects.equals(value.value(), now == null ? null : now.value())) {
                problems.add(new CellProblem(i, CellProblem.LOCKED, lock.message(), Optional.of(lock.path())));
            }
        }
        return problems;
    }

    @Override
    public Map<CellKey, CellVersion> read(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods) {
        return versions.present(elementIds, unitIds, periods);
    }

    @Override
    public Map<CellKey, CellVersion> readAsOf(
            Collection<String> elementIds, Collection<String> unitIds, Collection<Period> periods, Instant asOf) {
        return versions.asOf(elementIds, unitIds, periods, asOf);
    }

    @Override
    public List<CellVersion> history(CellKey key) {
        return versions.history(key);
    }

    @Override
    public List<CellKey> keysOf(long change) {
        return changes.keysOf(change);
    }

    @Override
    public Optional<CellResult> undo(long change, String author, String reason) {
        List<CellChangeQueries.ValueBefore> before = changes.before(change);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Map<CellKey, Integer> seen = new HashMap<>();
        before.forEach(b -> seen.put(b.value().key(), b.seen()));
        List<CellValue> values =
                before.stream().map(CellChangeQueries.ValueBefore::value).toList();
        return write(
                new CellChange(author, ValueOrigin.REPORTED, "undo", "change " + change, reason, "", values), seen);
    }

    @Override
    public List<ChangeSummary> recentChanges(Collection<String> elementIds, int limit) {
        return changes.recent(elementIds, limit);
    }
}
