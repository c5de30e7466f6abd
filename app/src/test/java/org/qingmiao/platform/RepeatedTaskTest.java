package org.qingmiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Something that is done again and again, until it is stopped. */
class RepeatedTaskTest {
    private final Semaphore done = new Semaphore(0);
    private final RepeatedTask task = new RepeatedTask("test", Duration.ofMillis(1), done::release);

    private void isDoneAgainAndAgain() throws InterruptedException {
        done.drainPermits();
        assertThat(done.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void it_can_be_stopped_and_started_again() throws InterruptedException {
        task.start();
        isDoneAgainAndAgain();
        task.stop();
        assertThat(task.isRunning()).isFalse();
        task.start();
        assertThat(task.isRunning()).isTrue();
        isDoneAgainAndAgain();
        task.stop();
    }

    @Test
    void nothing_is_done_once_it_was_stopped() throws InterruptedException {
        task.start();
        task.stop();
        int before = done.availablePermits();
        task.stop();
        assertThat(done.availablePermits()).isEqualTo(before);
        done.drainPermits();
        assertThat(done.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
    }
}
