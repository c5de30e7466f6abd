package org.qingmiao.page;

/**
 * Where in the bar a page stands: at an entry that some room contributes, or at none.
 *
 * @param path of the entry; empty where none is marked
 * @param isPublic whether the page has the bar of the public site
 */
public record NavigationSection(String path, boolean isPublic) {
    /** Own account, errors: no entry is marked. */
    public static final NavigationSection NONE = new NavigationSection("", false);

    /** Sign-in, errors of the public site. */
    public static final NavigationSection PUBLIC_NONE = new NavigationSection("", true);

    private static final String PUBLIC = "/public";

    /** The section of an entry, by the path of that entry. */
    public static NavigationSection at(String path) {
        return new NavigationSection(path, path.equals(PUBLIC) || path.startsWith(PUBLIC + "/"));
    }
}
