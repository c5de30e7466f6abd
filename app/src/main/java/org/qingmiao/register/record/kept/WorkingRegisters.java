package org.qingmiao.register.record.kept;

import java.util.List;
import java.util.Optional;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.register.right.RegisterAccess;
import org.qingmiao.register.right.RegisterRights;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** The registers in which somebody works. One in which somebody does nothing is not there for them. */
@Component
public final class WorkingRegisters {
    private final KeptRegisters registers;
    private final RegisterRights rights;

    WorkingRegisters(KeptRegisters registers, RegisterRights rights) {
        this.registers = registers;
        this.rights = rights;
    }

    /** In the order of their packs. */
    public List<WorkingRegister> of(Plan plan, Person person) {
        return registers.all(plan).stream()
                .flatMap(register -> working(register, person).stream())
                .toList();
    }

    /** @throws org.qingmiao.platform.ProblemException if it is not there for the person */
    public WorkingRegister needed(Plan plan, String id, Person person) {
        return registers
                .find(plan, id)
                .flatMap(register -> working(register, person))
                .orElseThrow(() -> RequestProblem.NOT_THERE.exception());
    }

    private Optional<WorkingRegister> working(KeptRegister register, Person person) {
        RegisterAccess access = rights.of(register.compiled(), person);
        return access.sees() || access.creates()
                ? Optional.of(new WorkingRegister(register, access, person))
                : Optional.empty();
    }
}
