package org.qingmiao.safeguard.sealing;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.stereotype.Component;

/**
 * Gives everything that is sealed another key while servers go on. It can be ended at any time: the next one goes on with
 * what is left. {@code docs/adr/house/0073-a-ring-of-keys.md} says why nothing is left under the old key at its end.
 */
@Component
public class KeyRotation {
    private static final String WORK = "key rotation";
    private static final int PASSES = 20;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DataSource owner;
    private final StoredKeyRings rings;
    private final List<SealedSource> sources;

    KeyRotation(@FlywayDataSource DataSource owner, StoredKeyRings rings, List<SealedSource> sources) {
        this.owner = owner;
        this.rings = rings;
        this.sources = List.copyOf(sources);
    }

    /**
     * What came of it.
     *
     * @param key that seals now
     * @param resealed values that got it, by column
     * @param refused values that no key opens, by column; they are as they were
     * @param empty keys under which nothing is left
     * @param ended whether that is all; others held something all the time, or write still, if it is not
     */
    public record Outcome(
            String key, Map<String, Long> resealed, Map<String, Long> refused, List<String> empty, boolean ended) {}

    /** All columns with sealed values, those that lie in others' tables too. */
    public List<SealedColumn> columns() {
        return sources.stream()
                .flatMap(s -> s.sealedColumns().stream())
                .sorted(Comparator.comparing(SealedColumn::name))
                .toList();
    }

    /**
     * Makes another key the one that seals, unless that was done before and not to its end, and seals all anew with it.
     *
     * @throws StartProblem if another rotation is running
     */
    public Outcome run() {
        try (OwnerWork work = OwnerWork.on(owner, WORK)) {
            RingChanges changes = changes(work);
            if (!changes.isUnderWay()) {
                changes.turn(rings.outer());
                work.commit();
            }
            KeyRing ring = work.ring().ring(rings.outer(), Optional.empty());
            Duration left = rings.grace().minusMillis(changes.age());
            work.commit();
            pause(left);
            return resealed(work, ring, changes);
        }
    }

    private RingChanges changes(OwnerWork work) {
        RingChanges changes = new RingChanges(work.db());
        if (!changes.taken()) {
            throw new StartProblem(Messages.of("safeguard.sealing.rotation_running"));
        }
        return changes;
    }

    private Outcome resealed(OwnerWork work, KeyRing ring, RingChanges changes) {
        RunningWriters before = RunningWriters.now(work);
        List<SealedColumn> columns = columns();
        Map<String, Long> resealed = new TreeMap<>();
        Pass pass = Pass.NONE;
        for (int i = 1; i <= PASSES; i++) {
            // Asked first: what those wrote who have ended is seen by the pass that follows.
            boolean ended = before.haveEnded(work);
            pass = Pass.over(columns, work, ring);
            pass.resealed().forEach((column, count) -> resealed.merge(column, count, Long::sum));
            if (ended && pass.leavesNothing()) {
                List<String> empty = changes.empty(pass.refusedKeys().keySet());
                work.commit();
                return new Outcome(ring.activeId(), resealed, pass.refused(), empty, true);
            }
            pause(PAUSE.multipliedBy(i));
        }
        return new Outcome(ring.activeId(), resealed, pass.refused(), List.of(), false);
    }

    /** Destroys the keys under which nothing is left; what they sealed once opens no more. */
    public List<String> retire() {
        try (OwnerWork work = OwnerWork.on(owner, WORK)) {
            List<String> retired = changes(work).retire();
            work.commit();
            return retired;
        }
    }

    /**
     * Wraps all keys by another outer one, which has to be given at the next start. What is sealed stays as it is.
     *
     * @return how many keys
     */
    public int wrap(OuterKey by) {
        try (OwnerWork work = OwnerWork.on(owner, WORK)) {
            int wrapped = changes(work).wrapAnew(rings.outer(), by, work.ring().all());
            work.commit();
            return wrapped;
        }
    }

    /** Of the outer key that wraps the others until then. */
    public String outerId() {
        return rings.outer().id();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.isNegative() ? Duration.ZERO : time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the next rotation goes on", e);
        }
    }
}
