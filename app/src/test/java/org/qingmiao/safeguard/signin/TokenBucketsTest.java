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
}
