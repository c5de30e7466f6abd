package org.qingmiao.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qingmiao.platform.Seeds;
import org.qingmiao.platform.Text;

class OrgTreeTest {
    private static OrgUnit unit(String id, @Nullable String parent) {
        return new OrgUnit(id, id, "kind-" + id.length() % 3, parent, Text.same(id), Text.same(id), false);
    }

    /** Each unit hangs below an earlier one; then the order in which they are given is shuffled. */
    private static List<OrgUnit> anyUnits(RandomGenerator random) {
        List<OrgUnit> units = new ArrayList<>();
        int count = random.nextInt(1, 60);
        for (int i = 0; i < count; i++) {
            units.add(unit("u" + i, i == 0 ? null : "u" + random.nextInt(i)));
        }
        Collections.shuffle(units, new Random(random.nextLong()));
        return units;
    }

    @Test
    void a_subtree_is_one_range_of_positions() {
        Seeds.each(200, random -> {
            OrgTree tree = OrgTree.of(anyUnits(random));
            for (int i = 0; i < tree.size(); i++) {
                Set<String> below = below(tree, tree.at(i).id());
                List<String> range = tree.units().subList(i, tree.end(i)).stream()
                        .map(OrgUnit::id)
                        .toList();
                assertThat(range).containsExactlyInAnyOrderElementsOf(below);
            }
        });
    }

    /** By following parents upwards, without positions. */
    private static Set<String> below(OrgTree tree, String root) {
        Set<String> below = new HashSet<>();
        for (OrgUnit unit : tree.units()) {
            OrgUnit at = unit;
            while (at != null) {
                if (at.id().equals(root)) {
                    below.add(unit.id());
                }
                String parent = at.parent();
                at = parent == null ? null : tree.get(parent);
            }
        }
        return below;
    }

    @Test
    void within_means_reached_by_going_up() {
        Seeds.each(100, random -> {
            OrgTree tree = OrgTree.of(anyUnits(random));
            String root = tree.at(random.nextInt(tree.size())).id();
            Set<String> below = below(tree, root);
            tree.units().forEach(u -> assertThat(tree.within(root, u.id())).isEqualTo(below.contains(u.id())));
        });
    }

    @Test
    void parents_stand_before_their_children_and_siblings_keep_their_order() {
        Seeds.each(100, random -> {
            List<OrgUnit> given = anyUnits(random);
            OrgTree tree = OrgTree.of(given);
            for (int i = 0; i < tree.size(); i++) {
                assertThat(tree.parent(i)).isLessThan(i);
                String id = tree.at(i).id();
                assertThat(tree.children(id))
                        .isEqualTo(given.stream()
                                .filter(u -> id.equals(u.parent()))
                                .toList());
            }
        });
    }

    @Test
    void units_in_a_circle_are_refused() {
        assertThatThrownBy(() -> OrgTree.of(List.of(unit("root", null), unit("a", "b"), unit("b", "a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a, b]");
    }

    @Test
    void a_unit_without_its_parent_is_refused() {
        assertThatThrownBy(() -> OrgTree.of(List.of(unit("root", null), unit("a", "nobody"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a]");
    }

    @Test
    void an_unknown_unit_has_no_position() {
        OrgTree tree = OrgTree.of(List.of(unit("root", null)));
        assertThat(tree.find("nobody")).isEmpty();
        assertThatThrownBy(() -> tree.position("nobody")).hasMessageContaining("nobody");
    }
}
