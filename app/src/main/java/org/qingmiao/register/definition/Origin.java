package org.qingmiao.register.definition;

/**
 * Who set a limit.
 *
 * @param text the law, or the district's rule
 */
public record Origin(Basis basis, String text) {
    public enum Basis {
        /** A law in force. */
        LAW,
        /** A law whose text is still to be compared. */
        VERIFY,
        /** The district's own. */
        LOCAL
    }
}
