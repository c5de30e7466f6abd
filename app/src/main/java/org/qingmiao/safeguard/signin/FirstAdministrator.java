package org.qingmiao.safeguard.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.org.OrgUnits;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Accounts;
import org.qingmiao.safeguard.Person;
import org.qingmiao.safeguard.Role;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.qingmiao.safeguard.signin.factor.OneTimeCodes;
import org.qingmiao.safeguard.signin.factor.PasswordRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The account of who has the code that the server printed. */
@Component
public class FirstAdministrator {
    private static final String LOGIN = "[a-z][a-z0-9.-]{1,62}";

    private final OneTimeCodes codes;
    private final PasswordRules rules;
    private final Accounts accounts;
    private final OrgUnits units;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            OneTimeCodes codes,
            PasswordRules rules,
            Accounts accounts,
            OrgUnits units,
            Audit audit,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.rules = rules;
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether the code still holds. */
    public boolean isPending() {
        return codes.pending(OneTimeCodes.FIRST_START);
    }

    /** Why what was typed makes no account, by the key of a text. */
    public Optional<String> problem(String login, String name, String password, String repeated) {
        if (!login.matches(LOGIN) || accounts.find(login).isPresent()) {
            return Optional.of("safeguard.person.bad_login");
        }
        if (name.isBlank()) {
            return Optional.of("safeguard.person.no_name");
        }
        return password.equals(repeated) ? rules.problem(login, password) : Optional.of("safeguard.password.different");
    }

    /** The code is used up if and only if the administrator is made. */
    public boolean make(String code, String login, String name, String password) {
        return ActorContext.asSystem(
                "first start",
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    if (!codes.use(OneTimeCodes.FIRST_START, code)) {
                        return false;
                    }
                    String root = units.tree().at(0).id();
                    Person.Grant grant = new Person.Grant(Role.ADMINISTRATOR, root);
                    accounts.store(new Person(login, Text.same(name.strip()), List.of(grant)), password, false);
                    audit.record(AuditEntry.act(
                            "account.add", "account:" + login, root, Map.of("role", Role.ADMINISTRATOR.id())));
                    return true;
                })));
    }
}
