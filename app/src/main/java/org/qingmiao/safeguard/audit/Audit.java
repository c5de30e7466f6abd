package org.qingmiao.safeguard.audit;

/** The record of who did what. */
public interface Audit {
    /**
     * Written in the caller's transaction: no act without its entry, no entry without its act. Who, when and from where
     * are added from the request. A change whose fields are all as before leaves no entry.
     */
    void record(AuditEntry entry);
}
