package org.qingmiao.notice;

/** Tells people. */
public interface Notices {
    /**
     * Stored in the caller's transaction: whoever is told that something happened is told only if it did. Mail leaves
     * after the commit and is tried again when the server does not answer.
     */
    void send(Notice notice);
}
