package org.qingmiao.cli;

import org.qingmiao.platform.StartProblem;
import org.springframework.boot.SpringBootExceptionReporter;

/** Keeps Spring from printing the trace of a start problem: the command says it in one sentence. */
final class StartProblemReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem) {
                return true;
            }
        }
        return false;
    }
}
