package org.qingmiao.tools;

/** The input as a whole cannot be used: one line for stderr, exit 2. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String line) {
        super(line, null, false, false);
    }

    public String line() {
        return String.valueOf(getMessage());
    }
}
