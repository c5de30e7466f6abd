package org.qingmiao.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ModifiedZTest {
    @Test
    void it_is_the_distance_from_the_median_in_scaled_deviations() {
        // Median 3, deviations 2 1 0 1 2, MAD 1: 0.6745 · (10 − 3) / 1.
        assertThat(ModifiedZ.of(10, 1, 2, 3, 4, 5).orElseThrow()).isCloseTo(4.7215, within(1e-9));
        assertThat(ModifiedZ.of(3, 1, 2, 3, 4, 5).orElseThrow()).isZero();
    }

    @Test
    void one_wild_value_among_the_others_hides_nothing() {
        assertThat(ModifiedZ.of(100, 1, 2, 3, 4, 1000).orElseThrow()).isGreaterThan(ModifiedZ.LIMIT);
    }

    @Test
    void where_most_are_equal_the_mean_deviation_stands_in() {
        // Deviations 0 0 0 0 5, mean 1: (8 − 5) / 1.253314.
        assertThat(ModifiedZ.of(8, 5, 5, 5, 5, 10).orElseThrow()).isCloseTo(3 / 1.253314, within(1e-9));
    }

    @Test
    void few_or_equal_values_say_nothing() {
        assertThat(ModifiedZ.of(8, 5, 6, 7, 8)).isEmpty();
        assertThat(ModifiedZ.of(8, 5, 5, 5, 5, 5)).isEmpty();
    }

    @Test
    void the_median_of_an_even_number_lies_between() {
        assertThat(ModifiedZ.median(4, 1, 3, 2)).isEqualTo(2.5);
    }
}
