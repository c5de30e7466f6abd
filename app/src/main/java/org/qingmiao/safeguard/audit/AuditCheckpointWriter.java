package org.qingmiao.safeguard.audit;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.RepeatedTask;
import org.qingmiao.safeguard.audit.AuditCheckpoints.BadLine;
import org.qingmiao.safeguard.audit.AuditCheckpoints.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ties the looks into the chain of acts and signs its end into the data folder, a second after the record moved at the
 * latest, and once more at an orderly end. Before it signs, what it signed last must still stand; if it does not, nothing
 * is signed any more and an alarm is raised. Without a data folder (a test) it does nothing.
 */
@Component
class AuditCheckpointWriter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCheckpointWriter.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final RowCallbackHandler NOTHING = row -> {};
    /** Less than an entry is kept at least: a line older than this may stand on entries whose time was up. */
    private static final Duration LEAST = Duration.ofDays(3 * 365);

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final @Nullable AuditCheckpoints checkpoints;
    private final RepeatedTask task = new RepeatedTask("audit-checkpoints", PAUSE, this::sign);
    private @Nullable Checkpoint signed;

    AuditCheckpointWriter(
            JdbcClient db, Clock clock, ApplicationEventPublisher events, @Value("${qingmiao.data:}") String data) {
        this.db = db;
        this.clock = clock;
        this.events = events;
        this.checkpoints = data.isEmpty() ? null : new AuditCheckpoints(Path.of(data));
    }

    @Override
    public void start() {
        if (checkpoints != null) {
            task.start();
        }
    }

    private synchronized void sign() {
        AuditCheckpoints to = Objects.requireNonNull(checkpoints);
        try {
            if (to.raised().isPresent()) {
                signed = null;
            } else {
                ActorContext.runAsSystem("record", () -> next(to));
            }
        } catch (RuntimeException e) {
            LOG.error("the end of the record could not be signed; it is tried again", e);
        }
    }

    private void next(AuditCheckpoints to) {
        Optional<AuditFault> fault = contradiction(to);
        if (fault.isPresent()) {
            to.raise(fault.get(), clock.instant());
            LOG.error(
                    "ALARM: the record does not stand on its last signed line ({} at entry {}); nothing is signed any more",
                    fault.get().kind(),
                    fault.get().entry());
            events.publishEvent(new AuditAlarm(fault.get()));
            return;
        }
        db.sql("SELECT qm_audit_tie(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(NOTHING);
        Checkpoint head = db.sql("SELECT seq, hash FROM audit_head")
                .query((row, n) -> new Checkpoint(row.getLong(1), row.getBytes(2), clock.instant()))
                .single();
        if (head.seq() > 0 && (signed == null || head.seq() != signed.seq())) {
            to.append(head);
            signed = head;
        }
    }

    /** What of the line that was signed last is no longer so. */
    private Optional<AuditFault> contradiction(AuditCheckpoints to) {
        Optional<Checkpoint> last;
        try {
            last = to.last();
        } catch (BadLine e) {
            return Optional.of(new AuditFault(0, AuditFault.Kind.BAD_SIGNATURE));
        }
        Checkpoint mine = signed;
        if (mine != null && last.filter(l -> l.text().equals(mine.text())).isEmpty()) {
            return Optional.of(new AuditFault(mine.seq(), AuditFault.Kind.BAD_SIGNATURE));
        }
        signed = last.orElse(null);
        return last.flatMap(this::contradiction);
    }

    private Optional<AuditFault> contradiction(Checkpoint line) {
        Optional<byte[]> found = db.sql("SELECT hash FROM audit_entry WHERE chain = 0 AND seq = :seq")
                .param("seq", line.seq())
                .query((row, n) -> row.getBytes(1))
                .optional();
        if (found.isEmpty()) {
            boolean timeWasUp = line.at().isBefore(clock.instant().minus(LEAST));
            return timeWasUp ? Optional.empty() : Optional.of(new AuditFault(line.seq(), AuditFault.Kind.MISSING));
        }
        return MessageDigest.isEqual(found.get(), line.hash())
                ? Optional.empty()
                : Optional.of(new AuditFault(line.seq(), AuditFault.Kind.REWRITTEN));
    }

    @Override
    public void stop() {
        if (task.isRunning()) {
            task.stop();
            sign();
        }
    }

    @Override
    public boolean isRunning() {
        return task.isRunning();
    }

    /** Stops after the web server, so that the last request's entry is signed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
