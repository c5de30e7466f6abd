package org.qingmiao.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qingmiao.operations.HealthCheck.Level;
import org.qingmiao.page.Texts;
import org.qingmiao.platform.ActorContext;
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
    private volatile CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

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
                    ? new HealthCheck("watch", Level.BROKEN, Texts.all().both("operations.health.watch.asleep"))
                    : new HealthCheck("watch", Level.WARNING, Texts.all().both("operations.health.watch.off"));
        }
        int open = alarms.open();
        return new HealthCheck(
                "watch",
                open > 0 ? Level.WARNING : Level.GOOD,
                Texts.all().both(open > 0 ? "operations.health.watch.open" : "operations.health.watch", open));
    }

    boolean isAwake(Instant at) {
        return last.isAfter(at.minus(ASLEEP));
    }

    @Override
    public void start() {
        if (on) {
            CountDownLatch end = new CountDownLatch(1);
            ended = end;
            thread = Thread.ofVirtual().name("intrusion-watch").start(() -> watch(end));
        }
    }

    private void watch(CountDownLatch end) {
        try {
            do {
                lookWhateverHappens();
            } while (!end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        Thread running = thread;
        thread = null;
        if (running != null) {
            ended.countDown();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
