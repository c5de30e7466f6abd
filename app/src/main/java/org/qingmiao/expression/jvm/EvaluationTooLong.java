package org.qingmiao.expression.jvm;

/** An evaluation was ended because it would not have ended soon; the expression or its data are too large. */
public final class EvaluationTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    EvaluationTooLong() {
        super("an expression took more than " + JvmEvaluator.STEPS + " steps");
    }
}
