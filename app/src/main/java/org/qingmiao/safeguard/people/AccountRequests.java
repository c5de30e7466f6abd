package org.qingmiao.safeguard.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.safeguard.AccountMessages;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Correction and erasure of what is kept of one's own account (PIPL 46, 47): asked by the person, decided by an
 * administrator of their unit, in thirty days, a refusal with its reason (PIPL 50). Names stay out of the record.
 */
@Component
public class AccountRequests {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 30;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 100;
    private static final String OWN_PAGE = "/me/data";
    private static final String PAGE = "/admin/requests";

    private final AccountRequestRepository table;
    private final RequestedChanges changes;
    private final AccountMessages messages;
    private final Audit audit;
    private final Clock clock;

    AccountRequests(
            AccountRequestRepository table,
            RequestedChanges changes,
            AccountMessages messages,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DISTRICT);
    }

    public List<AccountRequest> of(String login) {
        return table.of(login);
    }

    public List<AccountRequest> toDecide(String login) {
        return table.pendingOfOthers(login);
    }

    /** Asks for another name, or says by the key of a text why not. */
    @Transactional
    public Optional<String> askName(String login, Text name, String reason) {
        if (name.zh().isBlank()
                || name.zh().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME) {
            return Optional.of("safeguard.person.no_name");
        }
        return ask(login, AccountRequest.Kind.NAME, name, reason);
    }

    @Transactional
    public Optional<String> askErasure(String login, String reason) {
        return ask(login, AccountRequest.Kind.ERASURE, Text.same(""), reason);
    }

    private Optional<String> ask(String login, AccountRequest.Kind kind, Text name, String reason) {
        if (reason.length() > LONGEST) {
            return Optional.of("safeguard.proposal.no_reason");
        }
        if (!table.add(login, kind, name, reason.strip(), clock.instant(), today().plusDays(DAYS))) {
            return Optional.of("safeguard.request.twice");
        }
        audit.record(AuditEntry.act("account.request", "account:" + login, "", Map.of("kind", kind.id())));
        table.managers(login).forEach(m -> messages.tell(m, Messages.of("safeguard.request.told.asked"), PAGE));
        return Optional.empty();
    }

    @Transactional
    public Optional<String> withdraw(String id, String login) {
        if (!table.decide(id, AccountRequest.State.WITHDRAWN, login, "", clock.instant())) {
            return Optional.of("safeguard.proposal.gone");
        }
        audit.record(AuditEntry.act("account.request_withdraw", "account:" + login, "", Map.of()));
        return Optional.empty();
    }

    /** Accepts and does it, or refuses with a reason. */
    @Transactional
    public Optional<String> decide(String id, boolean accept, String answer, String by) {
        Optional<AccountRequest> found = table.find(id).filter(r -> !r.login().equals(by));
        if (!accept && (answer.isBlank() || answer.length() > LONGEST)) {
            return Optional.of("safeguard.proposal.no_reason");
        }
        AccountRequest.State to = accept ? AccountRequest.State.ACCEPTED : AccountRequest.State.REFUSED;
        if (found.isEmpty() || !table.decide(id, to, by, answer.strip(), clock.instant())) {
            return Optional.of("safeguard.proposal.gone");
        }
        AccountRequest request = found.get();
        Map<String, String> facts = accept
                ? Map.of("kind", request.kind().id())
                : Map.of("kind", request.kind().id(), "answer", answer.strip());
        String object = "account:" + request.login();
        audit.record(AuditEntry.act(accept ? "account.request_accept" : "account.request_refuse", object, "", facts));
        messages.tell(request.login(), Messages.of("safeguard.request.told." + to.id()), OWN_PAGE);
        if (accept) {
            return changes.make(request);
        }
        return Optional.empty();
    }
}
