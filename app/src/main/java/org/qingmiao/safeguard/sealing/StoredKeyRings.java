package org.qingmiao.safeguard.sealing;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.qingmiao.platform.RepeatedTask;
import org.qingmiao.platform.StartProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The ring as the database has it. It is looked at every few seconds, and nothing is sealed by a ring that was not looked
 * at for longer than that: so a rotation knows when no server seals with the old key any more.
 */
@Component
@DependsOnDatabaseInitialization
class StoredKeyRings implements KeyRings, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoredKeyRings.class);
    private static final String WORK = "key ring";

    private final DataSource owner;
    private final OuterKey outer;
    private final RingAge age;
    private final RepeatedTask task;
    private volatile Looked looked;

    /** A ring and when it was looked at, by the clock that never goes back. */
    private record Looked(KeyRing ring, long at) {
        boolean isOlderThan(Duration limit) {
            return System.nanoTime() - at > limit.toNanos();
        }
    }

    @Autowired
    StoredKeyRings(
            @FlywayDataSource DataSource owner,
            @Value("${QM_SECRET_KEY:}") String given,
            @Value("${qingmiao.data:}") String data) {
        this(owner, OuterKey.of(given, data), RingAge.USUAL);
    }

    StoredKeyRings(DataSource owner, OuterKey outer, RingAge age) {
        this.owner = owner;
        this.outer = outer;
        this.age = age;
        this.task = new RepeatedTask("key-ring", age.look(), this::keepFresh);
        this.looked = begun();
    }

    private Looked begun() {
        long at = System.nanoTime();
        try (OwnerWork work = OwnerWork.on(owner, WORK)) {
            work.ring().begin(outer);
            work.commit();
            return new Looked(work.ring().ring(outer, Optional.empty()), at);
        }
    }

    private Looked look(KeyRing last) {
        // Taken before: what is read is at least as new.
        long at = System.nanoTime();
        try (OwnerWork work = OwnerWork.on(owner, WORK)) {
            return new Looked(work.ring().ring(outer, Optional.of(last)), at);
        }
    }

    private void keepFresh() {
        try {
            renewed(age.look().dividedBy(2));
        } catch (DataAccessException | StartProblem e) {
            LOG.error("the ring of keys could not be read; nothing is sealed until it can", e);
        }
    }

    /** One thread looks, and others that wait for it find that it was done. */
    private KeyRing renewed(Duration limit) {
        synchronized (this) {
            Looked last = looked;
            if (last.isOlderThan(limit)) {
                looked = look(last.ring());
            }
            return looked.ring();
        }
    }

    OuterKey outer() {
        return outer;
    }

    Duration grace() {
        return age.grace();
    }

    @Override
    public KeyRing known() {
        return looked.ring();
    }

    @Override
    public KeyRing fresh() {
        Looked last = looked;
        return last.isOlderThan(age.limit()) ? renewed(age.limit()) : last.ring();
    }

    /** Whoever sends values of invented keys makes us look once a second and no more. */
    @Override
    public KeyRing again() {
        return renewed(age.pause());
    }

    @Override
    public void start() {
        task.start();
    }

    @Override
    public void stop() {
        task.stop();
    }

    @Override
    public boolean isRunning() {
        return task.isRunning();
    }
}
