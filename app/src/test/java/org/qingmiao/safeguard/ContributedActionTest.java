package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rooms may add to what can be done. */
class ContributedActionTest {
    private static ActionCatalogue with(Action... actions) {
        return new ActionCatalogue(List.of(List::of, () -> List.of(actions)));
    }

    private static void refused(Action action, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(action)).withMessageContaining(why);
    }

    @Test
    void what_a_room_adds_is_found_beside_the_core() {
        Action gate = Action.named("school.open-gate").in(Role.WORKER);
        ActionCatalogue actions = with(gate);
        assertThat(actions.contributed()).containsExactly(gate);
        assertThat(actions.find("school.open-gate")).contains(gate);
        assertThat(actions.find("answer.read")).contains(Action.ANSWER_READ);
        assertThat(actions.find("school.close-gate")).isEmpty();
        assertThat(actions.all()).startsWith(Action.REPORT).endsWith(gate).hasSize(Action.CORE.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate", "School.gate", "school.", "school.Gate", "school gate.open", "school.2", ".gate"})
    void an_action_is_called_by_its_room_and_a_name(String id) {
        refused(Action.named(id).in(Role.WORKER), "ROOM.NAME");
    }

    @Test
    void no_name_is_taken_twice() {
        refused(Action.named("answer.read").in(Role.WORKER), "already");
        Action gate = Action.named("school.gate").in(Role.WORKER);
        assertThatIllegalArgumentException().isThrownBy(() -> with(gate, gate)).withMessageContaining("already");
    }

    /** Who granted a role thought of what it reached then. */
    @Test
    void no_role_comes_to_reach_the_district_by_what_a_room_adds() {
        refused(Action.named("room.all").everywhere(Role.WORKER), "reach the district");
        refused(Action.named("room.all").everywhere(Role.OFFICE, Role.WORKER), "reach the district");
        assertThat(with(Action.named("room.all").everywhere(Role.values())).find("room.all"))
                .as("what everybody holds makes nobody greater")
                .isPresent();
        assertThat(with(Action.named("room.all").in(Role.WORKER).everywhere(Role.OFFICE))
                        .find("room.all"))
                .isPresent();
    }
}
