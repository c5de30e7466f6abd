package org.qingmiao.safeguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;

/** Who may do what, in a city of two districts: east with a street and its school, west with a quay. */
class RolePermissionsTest {
    private static final OrgTree CITY = OrgTree.of(List.of(
            unit("east", null),
            unit("street", "east"),
            unit("school", "street"),
            unit("west", null),
            unit("quay", "west")));
    private static final Permissions PERMISSIONS = new RolePermissions(new OrgUnits() {
        @Override
        public OrgTree tree() {
            return CITY;
        }

        @Override
        public int key(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int store(Collection<OrgUnit> some) {
            throw new UnsupportedOperationException();
        }
    });

    private static OrgUnit unit(String id, @Nullable String parent) {
        return new OrgUnit(id, "", "k", parent, Text.same(id), Text.same(id), false);
    }

    private static Person with(Role role, String unit) {
        return new Person("anna", Text.same("Anna"), List.of(new Person.Grant(role, unit)));
    }

    @ParameterizedTest(name = "a {0} of {1} confirms answers of \"{2}\": {3}")
    @CsvSource({
        "APPROVER, street, street, true",
        "APPROVER, street, school, true",
        "APPROVER, street, east, false",
        "APPROVER, street, quay, false",
        "APPROVER, street, '', false",
        "APPROVER, gone, school, false",
        "APPROVER, street, gone, false",
        "REPORTER, street, school, false",
        "OFFICE, east, school, true"
    })
    void a_role_reaches_from_its_unit_down(Role role, String at, String unit, boolean may) {
        assertThat(PERMISSIONS.mayApprove(with(role, at), unit)).isEqualTo(may);
    }

    @ParameterizedTest(name = "a reviewer of {0} reviews in \"{1}\": {2}")
    @CsvSource({
        "school, east, true",
        "school, street, true",
        "school, quay, false",
        "quay, school, false",
        "school, '', true",
        "school, gone, true",
        "gone, quay, true"
    })
    void what_is_held_everywhere_is_held_in_ones_own_district(String at, String unit, boolean may) {
        assertThat(PERMISSIONS.may(with(Role.STATISTICIAN, at), Action.REVIEW, unit))
                .isEqualTo(may);
    }

    @Test
    void anywhere_is_wherever_a_grant_lies_that_still_exists() {
        assertThat(PERMISSIONS.mayAnywhere(with(Role.APPROVER, "quay"), Action.APPROVE))
                .isTrue();
        assertThat(PERMISSIONS.mayAnywhere(with(Role.APPROVER, "gone"), Action.APPROVE))
                .isFalse();
        assertThat(PERMISSIONS.mayAnywhere(with(Role.LEADER, "quay"), Action.APPROVE))
                .isFalse();
        assertThat(PERMISSIONS.mayAnywhere(with(Role.STATISTICIAN, "gone"), Action.REVIEW))
                .isTrue();
    }

    @Test
    void everywhere_is_only_what_the_role_holds_in_the_whole_district() {
        assertThat(PERMISSIONS.mayEverywhere(with(Role.STATISTICIAN, "school"), Action.REVIEW))
                .isTrue();
        assertThat(PERMISSIONS.mayEverywhere(with(Role.OFFICE, "east"), Action.APPROVE))
                .isFalse();
    }

    @Test
    void who_could_do_it_in_somebodys_place_has_no_duty_to() {
        assertThat(PERMISSIONS.hasDuty(with(Role.REPORTER, "school"), Action.REPORT))
                .isTrue();
        assertThat(PERMISSIONS.hasDuty(with(Role.OFFICE, "east"), Action.REPORT))
                .isFalse();
        assertThat(PERMISSIONS.mayReport(with(Role.OFFICE, "east"), "school")).isTrue();
        assertThat(PERMISSIONS.mayReport(with(Role.LEADER, "east"), "school")).isFalse();
    }

    @Test
    void what_needs_a_purpose_is_refused_until_one_is_stated() {
        Person auditor = with(Role.AUDITOR, "east");
        assertThat(PERMISSIONS.may(auditor, Action.PERSON_READ, "school")).isFalse();
        assertThat(PERMISSIONS.mayAnywhere(auditor, Action.PERSON_READ)).isFalse();
        assertThat(PERMISSIONS.mayEverywhere(auditor, Action.PERSON_READ)).isFalse();
        ActorContext.forPurpose("inspection", () -> {
            assertThat(PERMISSIONS.may(auditor, Action.PERSON_READ, "school")).isTrue();
            assertThat(PERMISSIONS.mayAnywhere(auditor, Action.PERSON_READ)).isTrue();
            assertThat(PERMISSIONS.mayEverywhere(auditor, Action.PERSON_READ)).isTrue();
            return true;
        });
    }

    /** GB/T 22239-2019, 8.1.4.1 d, and who watches over others or gives them their rights. */
    @ParameterizedTest
    @EnumSource
    void some_roles_need_two_factors_or_two_people(Role role) {
        boolean watches = role == Role.AUDITOR || role == Role.ADMINISTRATOR;
        assertThat(role.takesTwoPeople()).isEqualTo(watches);
        assertThat(role.needsSecondFactor()).isEqualTo(watches || role == Role.OFFICE || role == Role.WORKER);
        assertThat(Role.of(role.id())).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE, true",
        "STATISTICIAN, true",
        "LEADER, true",
        "AUDITOR, true",
        "ADMINISTRATOR, true",
        "REPORTER, false",
        "APPROVER, false",
        "WORKER, false"
    })
    void who_reaches_the_district_is_granted_at_its_root(Role role, boolean reaches) {
        assertThat(role.reachesDistrict()).isEqualTo(reaches);
    }

    @ParameterizedTest
    @CsvSource({
        "round/7/school, school",
        "unit:school, school",
        "round:7/school, school",
        "' school ', school",
        "district, ''",
        "unit:district, ''"
    })
    void what_is_asked_about_belongs_to_the_unit_that_it_names_last(String object, String unit) {
        assertThat(PermissionExplanations.unit(object)).isEqualTo(unit);
    }
}
