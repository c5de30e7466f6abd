package org.qingmiao.register.childindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingmiao.DemoServer;
import org.qingmiao.child.ChildReach;
import org.qingmiao.child.ChildRights;
import org.qingmiao.child.index.ChildDesk;
import org.qingmiao.child.index.ChildPeople;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.register.right.HeldDuty;
import org.qingmiao.register.right.RegisterAccess;
import org.qingmiao.register.right.RegisterRights;
import org.qingmiao.register.storage.UnitPlaces;
import org.qingmiao.safeguard.Person;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Each page asks for the children whom its reader reaches: it asks for no more than may let them reach any. */
@DemoServer
@SuppressWarnings("NullAway.Init") // set by Spring
class ChildReachByDutiesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    ChildRegisters registers;

    @Autowired
    RegisterRights rights;

    @Autowired
    ChildRights reach;

    private final List<CompiledRegister> asked = new ArrayList<>();

    @BeforeEach
    void people() {
        ChildDesk.staffed(beans);
    }

    /** Notes of which registers it is asked. */
    private ChildRights noting() {
        RegisterRights noting = new RegisterRights() {
            @Override
            public RegisterAccess of(CompiledRegister register, Person person) {
                asked.add(register);
                return rights.of(register, person);
            }

            @Override
            public List<HeldDuty> held(Person person) {
                return rights.held(person);
            }
        };
        return new ChildReachByDuties(
                registers, noting, beans.getBean(UnitPlaces.class), beans.getBean(OrgUnits.class));
    }

    @Test
    void of_who_holds_no_duty_no_register_is_asked() {
        assertThat(noting().of(ChildPeople.NOBODY)).isEqualTo(ChildReach.NONE);
        assertThat(noting().registersIn(ChildPeople.NOBODY)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void of_who_holds_one_those_registers_are_asked_that_speak_of_children_and_no_others() {
        assertThat(noting().of(ChildPeople.DIRECTOR))
                .isEqualTo(reach.of(ChildPeople.DIRECTOR))
                .matches(ChildReach::registers)
                .matches(found -> !found.isEmpty());
        assertThat(asked)
                .isNotEmpty()
                .allMatch(register -> register.definition().sections().values().stream()
                        .flatMap(section -> section.fields().values().stream())
                        .anyMatch(field -> PointedChildren.kind(field.kind()).isPresent()));
    }
}
