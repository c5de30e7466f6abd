package org.qingmiao.safeguard.audit;

/**
 * The record no longer stands on the last line that was signed: somebody changed it behind the server's back. Told within
 * the program once, when it is found.
 *
 * @param fault the first entry that is wrong, as far as it is known
 */
public record AuditAlarm(AuditFault fault) {}
