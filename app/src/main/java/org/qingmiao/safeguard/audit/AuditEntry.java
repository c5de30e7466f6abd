package org.qingmiao.safeguard.audit;

import java.util.Map;

/**
 * One act, as the room in which it happens knows it.
 *
 * @param action dotted id such as {@code round.open}
 * @param object kind and id of what was acted on, such as {@code round:2025-annual}
 * @param unit id of the organisation unit concerned, or empty
 * @param before changed fields as they were, in words or numbers
 * @param after the same fields as they are now
 * @param purpose why personal data or a sealed matter was looked at; empty for acts, and for looks at what says nothing of
 *     people
 * @param isLook whether nothing was changed; looks stand in chains of their own, so that who looks waits for nobody
 */
public record AuditEntry(
        String action,
        String object,
        String unit,
        Map<String, String> before,
        Map<String, String> after,
        String purpose,
        boolean isLook) {

    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** An act of which only the outcome matters. */
    public static AuditEntry act(String action, String object, String unit, Map<String, String> after) {
        return new AuditEntry(action, object, unit, Map.of(), after, "", false);
    }

    /** A change from old values to new ones. */
    public static AuditEntry change(
            String action, String object, String unit, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(action, object, unit, before, after, "", false);
    }

    /**
     * A look at personal data or at a sealed matter.
     *
     * @param asked what was asked for, such as the fields of a filter
     * @param purpose why; never empty
     */
    public static AuditEntry read(
            String action, String object, String unit, Map<String, String> asked, String purpose) {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("a look has a purpose");
        }
        return new AuditEntry(action, object, unit, Map.of(), asked, purpose, true);
    }

    /** A look at something that is kept of no person and is sealed to nobody. */
    public static AuditEntry look(String action, String object, String unit) {
        return new AuditEntry(action, object, unit, Map.of(), Map.of(), "", true);
    }

    /** A change after which everything is as before: no act. */
    boolean changesNothing() {
        return !before.isEmpty() && before.equals(after);
    }
}
