package org.qingmiao.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RepeatedTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for signs of intrusion every twenty seconds, so that who watches is told within a minute (R40). Each server looks for
 * itself, as each knows whom it refused, and no job that takes long is waited for; of what two servers see the database
 * keeps one.
 */
@Component
@ConditionalOnWebApplication
class IntrusionWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IntrusionWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final Duration ASLEEP = Duration.ofMinutes(2);

    private final IntrusionSigns signs;
    private final SecurityAlarms alarms;
    private final Clock clock;
    private final boolean on;
    private volatile Instant last = Instant.MIN;
    private final RepeatedTask task = new RepeatedTask("intrusion-watch", PAUSE, this::lookWhateverHappens);

    IntrusionWatch(
            IntrusionSigns signs,
            SecurityAlarms alarms,
            Clock clock,
            @Value("${qingmiao.intrusion-watch:true}") boolean on) {
        this.signs = signs;
        this.alarms = alarms;
        this.clock = clock;
        this.on = on;
    }

    /** Looks once. */
    void look() {
        ActorContext.runAsSystem("intrusion-watch", () -> signs.seen().forEach(alarms::raise));
        last = clock.instant();
    }

    /** Whether it looks, and whether what it saw waits for somebody. */
    HealthCheck health() {
        if (!isAwake(clock.instant())) {
            return on
                    ? new HealthCheck("watch", Level.BROKEN, Messages.of("operations.health.watch.asleep"))
                    : new HealthCheck("watch", Level.WARNING, Messages.of("operations.health.watch.off"));
        }
        int open = alarms.open();
        return new HealthCheck(
                "watch",
                open > 0 ? Level.WARNING : Level.GOOD,
                Messages.of(open > 0 ? "operations.health.watch.open" : "operations.health.watch", open));
    }

    boolean isAwake(Instant at) {
        return last.isAfter(at.minus(ASLEEP));
    }

    @Override
    public void start() {
        if (on) {
            task.start();
        }
    }

    private void lookWhateverHappens() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("Signs of intrusion could not be looked for; it is tried again", e);
        }
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
