package org.qingmiao.safeguard.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.SettableClock;
import org.qingmiao.platform.TestDatabase;

class SignInThrottleTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final SignInThrottle signInThrottle = new SignInThrottle(database.systemJdbc(), clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            signInThrottle.failed(SignInThrottle.Kind.PAIR, "zhang");
        }
    }

    @Test
    void four_mistakes_are_free_and_the_fifth_makes_one_wait() {
        fail(4);
        assertThat(signInThrottle.wait(SignInThrottle.Kind.PAIR, "zhang")).isZero();
        fail(1);
        assertThat(signInThrottle.wait(SignInThrottle.Kind.PAIR, "zhang")).isEqualTo(Duration.ofSeconds(30));
        assertThat(signInThrottle.wait(SignInThrottle.Kind.PAIR, "li")).isZero();
    }

    @Test
    void each_further_mistake_doubles_the_wait_up_to_the_longest_of_its_kind() {
        assertThat(SignInThrottle.wait(SignInThrottle.Kind.CODE, 6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInThrottle.wait(SignInThrottle.Kind.CODE, 7)).isEqualTo(Duration.ofMinutes(2));
        assertThat(SignInThrottle.wait(SignInThrottle.Kind.CODE, 12)).isEqualTo(Duration.ofHours(1));
        assertThat(SignInThrottle.wait(SignInThrottle.Kind.CODE, 100_000)).isEqualTo(Duration.ofHours(1));
        assertThat(SignInThrottle.wait(SignInThrottle.Kind.ADDRESS, 100_000)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SignInThrottle.wait(SignInThrottle.Kind.NAME, 100_000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_lock_heals_by_itself_and_a_day_without_mistake_forgets() {
        fail(6);
        clock.forward(Duration.ofSeconds(60));
        assertThat(signInThrottle.wait(SignInThrottle.Kind.PAIR, "zhang")).isZero();
        clock.forward(Duration.ofHours(25));
        assertThat(signInThrottle.failed(SignInThrottle.Kind.PAIR, "zhang")).isZero();
    }

    @Test
    void a_restart_is_no_way_around_the_lock() {
        fail(5);
        assertThat(new SignInThrottle(database.systemJdbc(), clock).wait(SignInThrottle.Kind.PAIR, "zhang"))
                .isPositive();
    }

    @Test
    void the_right_password_wipes_the_mistakes_out() {
        fail(4);
        signInThrottle.succeeded(SignInThrottle.Kind.PAIR, "zhang");
        fail(4);
        assertThat(signInThrottle.wait(SignInThrottle.Kind.PAIR, "zhang")).isZero();
    }
}
