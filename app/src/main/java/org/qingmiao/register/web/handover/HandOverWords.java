package org.qingmiao.register.web.handover;

import java.util.Optional;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.handover.HandOverState;
import org.qingmiao.register.handover.KeptHandOver;
import org.qingmiao.register.handover.act.HandOverAct;

/** Hand-overs in words. */
public final class HandOverWords {
    private static final String GONE = "gone";

    private HandOverWords() {}

    /** What a page says after an act. */
    public static Optional<Text> said(String act) {
        return act.equals(GONE) || HandOverAct.of(act).isPresent()
                ? Optional.of(Messages.of("handover.said." + act))
                : Optional.empty();
    }

    /** A version of a record that was made by what was done with a hand-over; nothing of another one. */
    public static Optional<Text> noted(Register register, String step) {
        int dot = step.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(register.handOvers().get(step.substring(0, dot)))
                        .flatMap(handOver -> HandOverAct.of(step.substring(dot + 1))
                                .map(act -> Messages.of("handover.history", handOver.label(), act(act))));
    }

    static Text act(HandOverAct act) {
        return Messages.of("handover.act." + act.word());
    }

    /** What follows from an act; for who has no account somebody else notes it. */
    static Text does(HandOverAct act, KeptHandOver handOver) {
        return Messages.of("handover.does." + (handOver.to().isPresent() ? act.word() : "outside"));
    }

    static Text state(KeptHandOver handOver) {
        return Messages.of(
                handOver.partly() && handOver.state() == HandOverState.ACCEPTED
                        ? "handover.state.partly"
                        : "handover.state." + handOver.state().word());
    }
}
