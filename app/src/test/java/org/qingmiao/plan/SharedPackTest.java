package org.qingmiao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.plan.compiler.TestPlans;

/** Another district, and its next plan beside the first: nothing of one district is wired into the code. */
class SharedPackTest {
    private final TestPlans both = TestPlans.of(TestPlans.TINY, TestPlans.TINY_NEXT);
    private final Plan first = both.find("liuxi-2021-2025").orElseThrow();
    private final Plan next = both.find("liuxi-2026-2030").orElseThrow();

    @Test
    void the_tiny_pack_has_a_target_of_each_kind() {
        assertThat(first.targets().stream().map(Target::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Target.Kind.class));
    }

    @Test
    void pages_open_on_the_newest_plan() {
        assertThat(both.current()).isSameAs(next);
    }

    @Test
    void the_next_plan_has_the_units_of_the_first_and_its_own_each_once() {
        List<String> ids = next.units().stream().map(OrgUnit::id).toList();
        assertThat(ids).doesNotHaveDuplicates().contains("liuxi", "north", "harbour");
        assertThat(ids).hasSize(first.units().size() + 1);
        assertThat(OrgTree.of(next.units()).within("liuxi", "harbour")).isTrue();
    }

    @Test
    void shared_elements_are_the_same_and_are_written_once() {
        assertThat(next.elements()).containsAllEntriesOf(first.elements()).containsKey("babies.visited");
        assertThat(next.elements()).hasSize(first.elements().size() + 1);
    }

    @Test
    void targets_and_clauses_are_the_plans_own() {
        assertThat(next.targets()).extracting(Target::id).containsExactly("V1", "V2");
        assertThat(next.clauses()).extracting(Clause::id).containsExactly("early-1");
        assertThat(first.target("V1")).isEmpty();
    }

    @Test
    void a_target_may_rest_on_an_indicator_of_the_used_plan() {
        Target restated = next.target("V2").orElseThrow();
        assertThat(next.indicators().get(restated.indicator()))
                .isEqualTo(first.indicators().get("infant-deaths"));
    }

    @Test
    void every_reference_of_a_compiled_plan_leads_somewhere() {
        for (Plan plan : List.of(first, next)) {
            Set<String> elements = plan.elements().keySet();
            plan.indicators()
                    .values()
                    .forEach(i -> assertThat(elements).containsAll(i.numerator().elements()));
            plan.targets().forEach(t -> assertThat(plan.indicators()).containsKeys(t.indicator(), t.judgedBy()));
        }
    }
}
