package org.qingmiao.calculators.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qingmiao.calculators.growth.Children.boy;
import static org.qingmiao.calculators.growth.Children.days;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qingmiao.calculators.growth.Prevalence.Condition;

class PrevalenceTest {
    private static WhoAssessment child(String weight, String height) {
        return WhoAssessment.of(boy(days(400)).of(weight, height));
    }

    /** Worked example of the domain brief on growth: 60 stunted of 4,000 are 1.5 %. */
    @Test
    void sixty_of_four_thousand_are_one_and_a_half_per_cent() {
        List<WhoAssessment> children = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            children.add(child("", i < 60 ? "70" : "77"));
        }
        Prevalence stunting = Prevalence.of(Condition.STUNTING, children, 0.95);
        assertThat(stunting.affected()).isEqualTo(60);
        assertThat(stunting.counted()).isEqualTo(4000);
        assertThat(stunting.share().orElseThrow().estimate()).isCloseTo(0.015, within(1e-12));
        assertThat(stunting.share().orElseThrow().upper()).isBetween(0.0185, 0.0200);
    }

    @Test
    void implausible_and_unmeasured_children_do_not_count() {
        List<WhoAssessment> children = List.of(child("", "40"), child("9", ""), child("", "77"));
        assertThat(Prevalence.of(Condition.STUNTING, children, 0.95).counted()).isEqualTo(1);
        assertThat(Prevalence.of(Condition.WASTING, children, 0.95).share()).isEmpty();
    }

    @Test
    void a_child_with_oedema_counts_as_wasted_and_underweight_and_not_as_overweight() {
        List<WhoAssessment> children =
                List.of(WhoAssessment.of(boy(days(400)).swollen().of("11", "77")), child("10.5", "77"));
        assertThat(Prevalence.of(Condition.WASTING, children, 0.95))
                .extracting(Prevalence::affected, Prevalence::counted)
                .containsExactly(1, 2);
        assertThat(Prevalence.of(Condition.UNDERWEIGHT, children, 0.95).affected())
                .isEqualTo(1);
        assertThat(Prevalence.of(Condition.OVERWEIGHT, children, 0.95))
                .extracting(Prevalence::affected, Prevalence::counted)
                .containsExactly(0, 2);
    }
}
