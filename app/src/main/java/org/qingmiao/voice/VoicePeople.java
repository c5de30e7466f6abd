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

    List<String> moderators() {
        return all().stream()
                .filter(p -> permissions.may(p, Action.VOICE_MODERATE, ""))
                .map(Person::login)
                .toList();
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
