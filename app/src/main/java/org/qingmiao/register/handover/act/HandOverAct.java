package org.qingmiao.register.handover.act;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done with a hand-over. */
public enum HandOverAct {
    ACCEPT,
    REFUSE,
    ANSWER,
    PASS_ON,
    END,
    /** Before it is accepted. */
    TAKE_BACK;

    /** As addresses and programs name it: {@code pass-on}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HandOverAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }

    /** Under which name it stands in the history of a record: {@code mending.accept}. */
    public String noted(String handOver) {
        return handOver + "." + word();
    }
}
