package org.qingmiao.voice;

import java.util.List;
import java.util.function.Predicate;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Action;
import org.qingmiao.safeguard.Permissions;
import org.qingmiao.safeguard.Person;
import org.springframework.stereotype.Component;

/** Who is told what. */
@Component
class VoiceRecipients {
    private final Accounts accounts;
    private final Permissions permissions;
    private final VoiceRights rights;

    VoiceRecipients(Accounts accounts, Permissions permissions, VoiceRights rights) {
        this.rights = rights;
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /** Who deals with reports of harm; who cares for the installation where there is nobody else, so that none lies unseen. */
    List<String> onDuty() {
        return orCaretakers(holders(p -> permissions.may(p, Action.VOICE_MODERATE, "")));
    }

    /** The same, in the district of a plan. */
    List<String> onDuty(String plan) {
        return orCaretakers(holders(p -> rights.mayModerate(p, plan)));
    }

    private List<String> orCaretakers(List<String> duty) {
        return duty.isEmpty() ? holders(p -> permissions.may(p, Action.SYSTEM_CARE, "")) : duty;
    }

    private List<String> holders(Predicate<Person> condition) {
        return all().stream().filter(condition).map(Person::login).toList();
    }

    List<String> leaders() {
        return holders(p -> permissions.mayAnywhere(p, VoiceActions.OVERSEE));
    }

    /** Those of the unit itself; who could answer for all is not asked. */
    List<String> answering(String unit) {
        return all().stream()
                .filter(p -> !permissions.mayEverywhere(p, Action.VOICE_ANSWER)
                        && permissions.may(p, Action.VOICE_ANSWER, unit))
                .map(Person::login)
                .toList();
    }

    private List<Person> all() {
        return ActorContext.asSystem("voice", accounts::all);
    }
}
