package org.qingmiao.safeguard.purpose;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.qingmiao.platform.ActorContext;
import org.qingmiao.safeguard.PersonalDataReads;
import org.qingmiao.safeguard.PurposeMissing;
import org.qingmiao.safeguard.audit.Audit;
import org.qingmiao.safeguard.audit.AuditEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps the stated purpose in the session for {@code qingmiao.purpose.minutes} (30 by default). */
@Component
class StatedPurposes implements PersonalDataReads {
    private static final String PURPOSE = "purpose";
    private static final String UNTIL = "purpose-until";

    private final Audit audit;
    private final Clock clock;
    private final Duration life;

    StatedPurposes(Audit audit, Clock clock, @Value("${qingmiao.purpose.minutes:30}") int minutes) {
        this.audit = audit;
        this.clock = clock;
        this.life = Duration.ofMinutes(minutes);
    }

    @Override
    public void at(String action, String object, String unit, Map<String, String> asked) {
        String purpose = purpose().orElseThrow(PurposeMissing::new);
        audit.record(AuditEntry.read(action, object, unit, asked, purpose));
    }

    /** The one of the session; where there is none, as with programs and commands, the one that was given with the act. */
    @Override
    public Optional<String> purpose() {
        return ofSession()
                .or(() -> Optional.of(ActorContext.present().purpose()).filter(purpose -> !purpose.isBlank()));
    }

    private Optional<String> ofSession() {
        return request()
                .map(request -> request.getSession(false))
                .filter(session -> session.getAttribute(UNTIL) instanceof Instant until
                        && clock.instant().isBefore(until))
                .map(session -> String.valueOf(session.getAttribute(PURPOSE)));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    /** @param note what belongs to it, such as the number of a file; may be empty */
    void state(HttpSession session, StandingPurpose purpose, String note) {
        session.setAttribute(PURPOSE, purpose.id() + (note.isEmpty() ? "" : ": " + note));
        session.setAttribute(UNTIL, clock.instant().plus(life));
    }

    static void end(HttpSession session) {
        session.removeAttribute(PURPOSE);
        session.removeAttribute(UNTIL);
    }

    long minutes() {
        return life.toMinutes();
    }
}
