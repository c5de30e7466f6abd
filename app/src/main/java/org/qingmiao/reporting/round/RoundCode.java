package org.qingmiao.reporting.round;

import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.ProblemCode;
import org.qingmiao.platform.Text;

/** What can be wrong with an answer to a round that a program hands in. */
public enum RoundCode implements ProblemCode {
    NOT_ASKED("QM-R001", 422),
    NOT_YOURS("QM-R002", 403),
    NOT_NOW("QM-R003", 409),
    OVERTAKEN("QM-R004", 409);

    private final String id;
    private final int status;

    RoundCode(String id, int status) {
        this.id = id;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Place place() {
        return Place.VALUE;
    }

    @Override
    public Text text() {
        return Messages.of("rounds.problem." + name().toLowerCase(Locale.ROOT));
    }
}
