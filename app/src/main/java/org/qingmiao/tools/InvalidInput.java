package org.qingmiao.tools;

/** The input as a whole cannot be used: one line for stderr, exit 2. */
public final class InvalidInput extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidInput(String line) {
        super(line, null, false, false);
    }

    public String line() {
        return String.valueOf(getMessage());
    }
}
