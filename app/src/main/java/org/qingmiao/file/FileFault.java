package org.qingmiao.file;

import java.util.Locale;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.RequestProblem;
import org.qingmiao.platform.Text;

/** Why a file is not taken. */
public enum FileFault {
    EMPTY(RequestProblem.VALUES_REFUSED),
    UNKNOWN_KIND(RequestProblem.UNSUPPORTED_TYPE),
    TOO_LARGE(RequestProblem.TOO_LARGE);

    private final RequestProblem problem;

    FileFault(RequestProblem problem) {
        this.problem = problem;
    }

    /** As it stands beside the input. */
    public Text text() {
        return Messages.of("file.fault." + name().toLowerCase(Locale.ROOT), CheckedFile.MOST_MEGABYTES);
    }

    /** As programs are told of it. */
    public RequestProblem problem() {
        return problem;
    }
}
