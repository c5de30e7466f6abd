package org.qingmiao.register.right;

import java.util.List;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Rights from the duties that are written down. */
@Component
class DutyRights implements RegisterRights {
    private final HeldDuties duties;

    DutyRights(HeldDuties duties) {
        this.duties = duties;
    }

    @Override
    public RegisterAccess of(CompiledRegister register, Person person) {
        return RegisterAccess.of(register.definition(), person.login(), duties.of(person.login()));
    }

    @Override
    public List<HeldDuty> held(Person person) {
        return duties.of(person.login()).stream().map(PlacedDuty::held).toList();
    }
}
