package org.qingmiao.safeguard;

import org.qingmiao.platform.Text;

/** Tells people what becomes of accounts; how it reaches them is the business of another room. */
public interface AccountMessages {
    /**
     * Told in the caller's transaction.
     *
     * @param to login of the person
     * @param title one line, which may leave the house by mail: it names nobody
     * @param link path of the page where it is dealt with
     */
    void tell(String to, Text title, String link);
}
