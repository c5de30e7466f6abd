package org.qingmiao.safeguard;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs the record's end into the data folder, a second after it moved at the latest, and once more at an orderly end.
 * Without a data folder (a test) it does nothing.
 */
@Component
class AuditCheckpointWriter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpointWriter.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JdbcClient db;
    private final Clock clock;
    private final @Nullable AuditCheckpoints checkpoints;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long signed = -1;
    private volatile @Nullable Thread thread;

    AuditCheckpointWriter(JdbcClient db, Clock clock, @Value("${qingmiao.data:}") String data) {
        this.db = db;
        this.clock = clock;
        this.checkpoints = data.isEmpty() ? null : new AuditCheckpoints(Path.of(data));
    }

    @Override
    public void start() {
        if (checkpoints != null) {
            thread = Thread.ofVirtual().name("audit-checkpoints").start(() -> watch(checkpoints));
        }
    }

    private void watch(AuditCheckpoints to) {
        try {
            do {
                sign(to);
            } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sign(AuditCheckpoints to) {
        try {
            AuditCheckpoints.Checkpoint head = db.sql("SELECT seq, hash FROM audit_head")
                    .query((row, n) ->
                            new AuditCheckpoints.Checkpoint(row.getLong(1), row.getBytes(2), clock.instant()))
                    .single();
            if (head.seq() != signed && head.seq() > 0) {
                to.write(head);
                signed = head.seq();
            }
        } catch (RuntimeException e) {
            LOG.error("the end of the record could not be signed; it is tried again", e);
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null && checkpoints != null) {
            ended.countDown();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sign(checkpoints);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops after the web server, so that the last request's entry is signed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
