package org.qingmiao.register.right;

import java.util.List;
import org.qingmiao.register.compiler.CompiledRegister;
import org.qingmiao.safeguard.Person;

/** What people may do with the records of registers, by the duties that they hold now. */
public interface RegisterRights {
    /** What the person may do; the duties are read once for a request, so that one taken away is gone at the next. */
    RegisterAccess of(CompiledRegister register, Person person);

    /** The duties that the person holds today, in whichever register they count. */
    List<HeldDuty> held(Person person);
}
