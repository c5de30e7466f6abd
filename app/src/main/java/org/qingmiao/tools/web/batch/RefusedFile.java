package org.qingmiao.tools.web.batch;

/** A file that cannot be answered; the message says why in the language of the page. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedFile(String why) {
        super(why, null, false, false);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
