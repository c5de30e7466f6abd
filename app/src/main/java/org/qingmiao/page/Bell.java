package org.qingmiao.page;

/** What the bar asks the room of notices. */
public interface Bell {
    /** How many notices the signed-in person has not read. */
    int unread();
}
