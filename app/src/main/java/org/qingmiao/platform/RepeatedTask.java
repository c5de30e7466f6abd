package org.qingmiao.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does something again and again on a thread of its own, with a pause between, until it is stopped. It can be started
 * again: a server that is stopped and started has to go on watching.
 */
public final class RepeatedTask {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Runnable task;
    private @Nullable Run run;

    /** @param task throws nothing; what it throws ends the repetition */
    public RepeatedTask(String name, Duration pause, Runnable task) {
        this.name = name;
        this.pause = pause;
        this.task = task;
    }

    private record Run(Thread thread, CountDownLatch end) {}

    /** The first time is at once. */
    public synchronized void start() {
        CountDownLatch end = new CountDownLatch(1);
        run = new Run(Thread.ofVirtual().name(name).start(() -> repeat(end)), end);
    }

    private void repeat(CountDownLatch end) {
        try {
            do {
                task.run();
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what is being done, five seconds at most. */
    public synchronized void stop() {
        Run ending = run;
        run = null;
        if (ending == null) {
            return;
        }
        ending.end.countDown();
        try {
            ending.thread.join(LONGEST_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized boolean isRunning() {
        return run != null;
    }
}
