package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What administrators do with accounts. Each refusal is the key of a text that says why. */
@Component
public class AccountAdministration {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final AccountRegistration registration;
    private final RoleGrants roleGrants;
    private final RoleAdministration roles;
    private final AccountLeaving leaving;
    private final SignInAdministration signIn;
    private final Clock clock;

    AccountAdministration(
            AccountRegistration registration,
            RoleGrants roleGrants,
            RoleAdministration roles,
            AccountLeaving leaving,
            SignInAdministration signIn,
            Clock clock) {
        this.registration = registration;
        this.roleGrants = roleGrants;
        this.roles = roles;
        this.leaving = leaving;
        this.signIn = signIn;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    public List<RoleGrant> grants(String login) {
        return roleGrants.of(login, today());
    }

    /**
     * What came of an act.
     *
     * @param problem key of what went wrong, or empty
     * @param code a one-time code for the person, or empty
     * @param proposed whether another person has to confirm it first
     */
    public record ChangeResult(String problem, String code, boolean proposed) {
        ChangeResult(String problem, String code) {
            this(problem, code, false);
        }

        public static final ChangeResult DONE = new ChangeResult("", "");
        static final ChangeResult PROPOSED = new ChangeResult("", "", true);

        public static ChangeResult refused(String key) {
            return new ChangeResult(key, "");
        }

        static ChangeResult of(Optional<String> problem, ChangeResult otherwise) {
            return problem.map(ChangeResult::refused).orElse(otherwise);
        }

        boolean isRefused() {
            return !problem.isEmpty();
        }
    }

    /** A role that somebody is to have. */
    public record Wish(
            String login, Role role, String unit, Optional<LocalDate> from, Optional<LocalDate> until, String reason) {
        RoleGrant grant() {
            return new RoleGrant("", login, role, unit, from, until, "", false);
        }
    }

    /** A new account with its first role. It belongs to the role's unit. */
    @Transactional
    public ChangeResult add(Text name, Wish first, String by) {
        String login = first.login();
        Optional<String> problem = registration.create(login, name, first.unit());
        if (problem.isPresent()) {
            return ChangeResult.refused(problem.get());
        }
        ChangeResult role = roles.grant(first, by);
        if (role.isRefused()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return role;
        }
        return new ChangeResult("", signIn.firstCode(login), role.proposed());
    }

    /** One more role, or the proposal of one that takes two people. */
    @Transactional
    public ChangeResult grant(Wish wish, String by) {
        return roles.grant(wish, by);
    }

    /** Takes a role away, and what was lent of it. Less is never more: one person is enough. */
    @Transactional
    public ChangeResult take(RoleGrant grant) {
        return roles.take(grant);
    }

    /** All ways in end; the second step, too, if it is lost. For who audits or runs the system it takes two people. */
    @Transactional
    public ChangeResult reset(String login, boolean factors, String by, String reason) {
        return signIn.reset(login, factors, new SignInAdministration.Request(by, reason, today()));
    }

    /** Writes down who the account is at the unified login; an empty subject takes it back. */
    @Transactional
    public ChangeResult link(String login, String subject, String by, String reason) {
        return signIn.link(login, subject, new SignInAdministration.Request(by, reason, today()));
    }

    /** The account belongs to another unit from now on. */
    @Transactional
    public ChangeResult move(String login, String unit) {
        registration.move(login, unit);
        return ChangeResult.DONE;
    }

    /** Disables an account at once, and gives its roles to a successor, if there is one. */
    @Transactional
    public ChangeResult leave(String login, String by, String successor) {
        return leaving.leave(login, grants(login), by, successor);
    }

    /** Enables an account again; what was handed over comes back. */
    @Transactional
    public void back(String login) {
        leaving.back(login);
    }
}
