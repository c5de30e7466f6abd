package org.qingmiao.register.intake;

import java.util.Optional;
import org.qingmiao.register.intake.PublicIntake.Outcome;
import org.springframework.stereotype.Component;

/** Who may send what by a public form: programs, old forms and too many from one address are told apart. */
@Component
final class IntakeGate {
    private final FormProofs proofs;
    private final IntakeLimits limits;

    IntakeGate(FormProofs proofs, IntakeLimits limits) {
        this.proofs = proofs;
        this.limits = limits;
    }

    /** To which register something comes, and from where. */
    record Sender(String register, String address) {}

    /**
     * Why it is not kept.
     *
     * @param where that for which the form was opened
     * @param trap what stands in the field that people do not see
     */
    Optional<Outcome> hindrance(Sender sender, String where, FormProofs.Opened opened, String trap) {
        if (!trap.isEmpty()) {
            return Optional.of(new Outcome.Thanked());
        }
        if (!proofs.isOpen(where, opened)) {
            return Optional.of(new Outcome.Old());
        }
        return isMany(sender) ? Optional.of(new Outcome.Many()) : Optional.empty();
    }

    boolean isMany(Sender sender) {
        return !limits.maySend(sender.register(), sender.address());
    }

    void kept(Sender sender) {
        limits.sent(sender.register(), sender.address());
    }
}
