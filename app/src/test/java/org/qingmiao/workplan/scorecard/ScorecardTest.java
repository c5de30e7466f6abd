package org.qingmiao.workplan.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.page.StateSignal;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.Text;
import org.qingmiao.workplan.scorecard.Scorecard.Item;
import org.qingmiao.workplan.scorecard.Scorecard.Kind;
import org.qingmiao.workplan.scorecard.Scorecard.Part;

class ScorecardTest {
    private static final Text NAME = new Text("示例单位", "Example unit");
    private static final OrgUnit UNIT = new OrgUnit("u", "", "department", null, NAME, NAME, true);

    private static Scorecard card(Map<Kind, List<Double>> scores) {
        return new Scorecard(
                UNIT,
                2025,
                List.of(Kind.values()).stream()
                        .map(k -> new Part(
                                k,
                                scores.getOrDefault(k, List.of()).stream()
                                        .map(s -> new Item(NAME, "/x", StateSignal.ON_TRACK, NAME, s))
                                        .toList()))
                        .toList());
    }

    @Test
    void a_card_is_the_mean_of_its_parts_by_weight() {
        // 40 × (1 + 0.5)/2 + 25 × 1 + 15 × 0.6 + 10 × 0 + 10 × 0.5 = 30 + 25 + 9 + 0 + 5
        Scorecard card = card(Map.of(
                Kind.TARGETS, List.of(1.0, 0.5),
                Kind.MEASURES, List.of(1.0),
                Kind.ACTIONS, List.of(0.2, 1.0),
                Kind.MATTERS, List.of(0.0),
                Kind.REPORTING, List.of(1.0, 0.0)));
        assertThat(card.points().orElseThrow()).isEqualTo(69.0, within(1e-9));
    }

    @Test
    void a_part_without_items_counts_neither_for_nor_against() {
        // (25 × 1 + 10 × 0) / (25 + 10)
        Scorecard card = card(Map.of(Kind.MEASURES, List.of(1.0), Kind.MATTERS, List.of(0.0)));
        assertThat(card.points().orElseThrow()).isEqualTo(2500.0 / 35, within(1e-9));
    }

    @Test
    void a_unit_without_any_item_has_no_points() {
        assertThat(card(Map.of()).points()).isEmpty();
    }

    @Test
    void weights_add_up_to_a_hundred() {
        assertThat(List.of(Kind.values()).stream().mapToInt(Kind::weight).sum()).isEqualTo(100);
    }

    @Test
    void points_lie_between_0_and_100_and_a_better_item_never_lowers_them() {
        Seeds.each(500, random -> {
            List<Double> actions = scores(random);
            actions.add(random.nextDouble());
            Map<Kind, List<Double>> scores = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                scores.put(kind, kind == Kind.ACTIONS ? actions : scores(random));
            }
            double before = card(scores).points().orElseThrow();
            assertThat(before).isBetween(0.0, 100.0);
            int better = random.nextInt(actions.size());
            double was = actions.get(better);
            actions.set(better, was + (1 - was) * random.nextDouble());
            assertThat(card(scores).points().orElseThrow()).isGreaterThanOrEqualTo(before - 1e-9);
        });
    }

    private static List<Double> scores(RandomGenerator random) {
        List<Double> scores = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            scores.add(random.nextDouble());
        }
        return scores;
    }
}
