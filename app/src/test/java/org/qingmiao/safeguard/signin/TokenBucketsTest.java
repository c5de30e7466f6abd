package org.qingmiao.safeguard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    @Test
    void a_burst_is_let_through_and_then_so_many_in_a_second() {
        TokenBuckets tokenBuckets = new TokenBuckets(3, 2);
        for (int i = 0; i < 3; i++) {
            assertThat(tokenBuckets.take("a", 0)).isTrue();
        }
        assertThat(tokenBuckets.take("a", 0)).isFalse();
        assertThat(tokenBuckets.take("b", 0)).isTrue();
        assertThat(tokenBuckets.take("a", 499_000_000)).isFalse();
        assertThat(tokenBuckets.take("a", 500_000_000)).isTrue();
        assertThat(tokenBuckets.take("a", 500_000_000)).isFalse();
    }

    @Test
    void who_waited_long_has_a_burst_and_no_more() {
        TokenBuckets tokenBuckets = new TokenBuckets(3, 2);
        assertThat(tokenBuckets.take("a", 0)).isTrue();
        long later = 60_000_000_000L;
        for (int i = 0; i < 3; i++) {
            assertThat(tokenBuckets.take("a", later)).isTrue();
        }
        assertThat(tokenBuckets.take("a", later)).isFalse();
    }

    @Test
    void an_earlier_moment_of_another_thread_gives_nothing_back() {
        TokenBuckets tokenBuckets = new TokenBuckets(1, 1);
        assertThat(tokenBuckets.take("a", 5_000_000_000L)).isTrue();
        assertThat(tokenBuckets.take("a", 4_000_000_000L)).isFalse();
        assertThat(tokenBuckets.take("a", 5_999_000_000L)).isFalse();
        assertThat(tokenBuckets.take("a", 6_000_000_000L)).isTrue();
    }
}
