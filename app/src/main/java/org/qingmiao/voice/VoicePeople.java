package org.qingmiao.voice;

import java.util.List;
import org.qingmiao.platform.Acting;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.springframework.stereotype.Component;

/** Who is told what. */
@Component
class VoicePeople {
    private final Accounts accounts;
    private final Permissions permissions;

    VoicePeople(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /** Who deals with reports of harm; who cares for the installation where there is nobody else, so that none lies unseen. */
    List<String> onDuty() {
        List<String> duty = holders(Action.VOICE_MODERATE);
        return duty.isEmpty() ? holders(Action.SYSTEM_CARE) : duty;
    }

    private List<String> holders(Action action) {
        return all().stream()
                .filter(p -> permissions.may(p, action, ""))
                .map(Person::login)
                .toList();
    }

    List<String> leaders() {
        return all().stream().filter(p -> p.has(Role.LEADER)).map(Person::login).toList();
    }

    /** Those of the unit itself; the office, which could answer for all, is not asked. */
    List<String> answering(String unit) {
        return all().stream()
                .filter(p -> !p.has(Role.OFFICE) && permissions.may(p, Action.VOICE_ANSWER, unit))
                .map(Person::login)
                .toList();
    }

    private List<Person> all() {
        return Acting.asSystem("voice", accounts::all);
    }
}
