package org.qingmiao.page;

import java.util.List;

/** Entries of the bar. Public pages have a bar of their own. */
public enum NavigationSection {
    OVERVIEW("/", false),
    TASKS("/tasks", false),
    DESK("/desk", false),
    PLAN("/plan", false),
    INDICATORS("/indicators", false),
    UNITS("/units", false),
    REPORTING("/reporting", false),
    REPORTS("/reports", false),
    TOOLS("/tools", false),
    ADMIN("/admin", false),
    PUBLIC_OVERVIEW("/public", true),
    PUBLIC_PLAN("/public/plan", true),
    PUBLIC_INDICATORS("/public/indicators", true),
    PUBLIC_VOICE("/public/voice", true),
    PUBLIC_TOOLS("/public/tools", true),
    /** Sign-in, errors: no entry is marked. */
    NONE("", false),
    PUBLIC_NONE("", true);

    private final String path;
    private final boolean forPublic;

    NavigationSection(String path, boolean forPublic) {
        this.path = path;
        this.forPublic = forPublic;
    }

    public String path() {
        return path;
    }

    public boolean isPublic() {
        return forPublic;
    }

    /** Key of the entry's text. */
    public String key() {
        return "page.nav." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The entries of the bar that this one stands in. */
    public List<NavigationSection> bar() {
        return List.of(values()).stream()
                .filter(s -> s.forPublic == forPublic && !s.path.isEmpty())
                .toList();
    }
}
