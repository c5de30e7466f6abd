package org.qingmiao.register.record.kept;

import org.qingmiao.register.definition.Register;
import org.qingmiao.register.right.RegisterAccess;
import org.qingmiao.safeguard.Person;

/**
 * A register as somebody works in it.
 *
 * @param access what the person may do there
 */
public record WorkingRegister(KeptRegister kept, RegisterAccess access, Person person) {
    public Register definition() {
        return kept.definition();
    }

    public String id() {
        return kept.id();
    }
}
