package org.qingmiao.safeguard;

import java.util.Locale;

/** Parts of the administration, each with the action that opens it. */
public enum AdminPart {
    PEOPLE("/admin/people", Action.PEOPLE_READ),
    PERMISSIONS("/admin/permissions", Action.PERMISSION_EXPLAIN),
    AUDIT("/admin/audit", Action.AUDIT_READ),
    HEADS("/admin/audit/heads", Action.RECORD_HEADS),
    ALARMS("/admin/alarms", Action.SECURITY_WATCH),
    HEALTH("/admin/health", Action.SYSTEM_CARE);

    private final String path;
    private final Action opens;

    AdminPart(String path, Action opens) {
        this.path = path;
        this.opens = opens;
    }

    public String path() {
        return path;
    }

    /** What must be held somewhere to look at it. */
    public Action opens() {
        return opens;
    }

    /** Key of its name; {@code .what} says what it is for. */
    public String key() {
        return "safeguard.admin." + name().toLowerCase(Locale.ROOT);
    }
}
