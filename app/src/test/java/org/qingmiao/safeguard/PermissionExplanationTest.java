package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.PermissionExplanation.Reason;
import org.qingmiao.safeguard.PermissionExplanation.Step;

/** Why somebody may do something or not: in a school of one of two districts of a city. */
class PermissionExplanationTest {
    private static final List<Step> SCHOOL = List.of(step("school"), step("street"), step("east"));
    private static final Action COUNT =
            Action.named("room.count").in(Role.REPORTER).everywhere(Role.OFFICE);
    private static final Person.Grant OFFICE = new Person.Grant(Role.OFFICE, "street");
    private static final Person.Grant REPORTER = new Person.Grant(Role.REPORTER, "street");
    private static final Map<String, String> DISTRICTS = Map.of("street", "east", "school", "east", "quay", "west");

    private static Step step(String id) {
        return new Step(id, Text.same(id));
    }

    private static PermissionExplanation.Line asked(
            Action action, List<Person.Grant> held, List<Person.Grant> resting, List<Step> path) {
        return PermissionExplanation.line(
                action,
                new PermissionExplanation.Subject("anna", Text.same("Anna"), false, held, resting, DISTRICTS),
                path,
                false);
    }

    private static PermissionExplanation.Line asked(Person.Grant held, List<Step> path) {
        return asked(COUNT, List.of(held), List.of(), path);
    }

    @Test
    void what_a_role_holds_in_its_part_of_the_tree_is_held_in_all_below() {
        assertThat(asked(REPORTER, SCHOOL))
                .isEqualTo(new PermissionExplanation.Line(COUNT, true, new Reason.Granted(REPORTER, false)));
    }

    @Test
    void what_a_role_holds_everywhere_is_held_in_the_district_of_its_grant() {
        assertThat(asked(OFFICE, SCHOOL).reason()).isEqualTo(new Reason.Granted(OFFICE, true));
        assertThat(asked(OFFICE, List.of()).reason()).isEqualTo(new Reason.Granted(OFFICE, true));
    }

    @Test
    void and_not_in_the_district_beside_it() {
        Person.Grant west = new Person.Grant(Role.OFFICE, "quay");
        assertThat(asked(west, SCHOOL))
                .isEqualTo(new PermissionExplanation.Line(COUNT, false, new Reason.Elsewhere(List.of(west))));
        assertThat(asked(west, List.of()).may()).as("of no unit").isTrue();
    }

    @Test
    void a_grant_at_a_unit_that_is_gone_is_of_no_district_and_reaches_them_all() {
        assertThat(asked(new Person.Grant(Role.OFFICE, "gone"), SCHOOL).may()).isTrue();
        assertThat(asked(new Person.Grant(Role.REPORTER, "gone"), SCHOOL).may()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"quay, false", "school, true", "east, true"})
    void a_grant_elsewhere_is_named_but_is_not_enough(String unit, boolean may) {
        assertThat(asked(new Person.Grant(Role.REPORTER, unit), SCHOOL).may()).isEqualTo(may);
    }

    @Test
    void for_the_whole_district_a_grant_in_a_part_of_it_needs_a_unit() {
        assertThat(asked(REPORTER, List.of()).reason()).isEqualTo(new Reason.UnitNeeded(List.of(REPORTER)));
    }

    @Test
    void without_a_role_for_it_the_roles_that_would_do_are_named() {
        assertThat(asked(new Person.Grant(Role.LEADER, "east"), SCHOOL).reason())
                .isEqualTo(new Reason.NoRole(List.of(Role.OFFICE, Role.REPORTER)));
    }

    @Test
    void a_grant_that_rests_is_told_before_one_that_lies_elsewhere() {
        Person.Grant quay = new Person.Grant(Role.REPORTER, "quay");
        assertThat(asked(COUNT, List.of(quay), List.of(REPORTER), SCHOOL).reason())
                .isEqualTo(new Reason.NotNow(REPORTER));
        assertThat(asked(COUNT, List.of(quay), List.of(quay), SCHOOL).reason())
                .isEqualTo(new Reason.Elsewhere(List.of(quay)));
    }

    @Test
    void what_needs_a_purpose_waits_for_it_to_be_stated() {
        Action look = COUNT.forPurpose();
        PermissionExplanation.Subject anna = new PermissionExplanation.Subject(
                "anna", Text.same("Anna"), false, List.of(REPORTER), List.of(), DISTRICTS);
        assertThat(PermissionExplanation.line(look, anna, SCHOOL, false))
                .isEqualTo(new PermissionExplanation.Line(look, false, new Reason.PurposeFirst(REPORTER)));
        assertThat(PermissionExplanation.line(look, anna, SCHOOL, true).may()).isTrue();
    }
}
