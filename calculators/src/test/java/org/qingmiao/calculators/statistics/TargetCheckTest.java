package org.qingmiao.calculators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TargetCheckTest {
    @Test
    void one_more_death_breaks_a_fragile_target() {
        assertThat(TargetCheck.atMost(5, 4000, 0.003)).isEqualTo(new TargetCheck(true, false));
        assertThat(TargetCheck.atMost(12, 4000, 0.003)).isEqualTo(new TargetCheck(true, true));
        assertThat(TargetCheck.atMost(13, 4000, 0.003)).isEqualTo(new TargetCheck(false, false));
    }

    @Test
    void one_child_fewer_breaks_a_target_to_be_reached() {
        assertThat(TargetCheck.atLeast(95, 100, 0.95)).isEqualTo(new TargetCheck(true, true));
        assertThat(TargetCheck.atLeast(97, 100, 0.95)).isEqualTo(new TargetCheck(true, false));
        assertThat(TargetCheck.atLeast(94, 100, 0.95)).isEqualTo(new TargetCheck(false, false));
    }

    @Test
    void what_is_impossible_is_named() {
        assertThatThrownBy(() -> TargetCheck.atMost(-1, 1, 1)).hasMessageStartingWith("events ");
        assertThatThrownBy(() -> TargetCheck.atLeast(1, 0, 1)).hasMessageStartingWith("denominator ");
        assertThatThrownBy(() -> TargetCheck.atLeast(1, 1, Double.NaN)).hasMessageStartingWith("target ");
    }
}
