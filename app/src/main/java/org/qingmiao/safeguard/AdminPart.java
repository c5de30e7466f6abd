package org.qingmiao.safeguard;

import org.qingmiao.page.NavigationSection;
import org.qingmiao.page.PageHead;
import org.qingmiao.platform.Messages;

/**
 * A part of the administration. The room that cares for it contributes it as a bean; nothing else lists it.
 *
 * @param path of its page
 * @param order in the list, in steps of ten so that others fit between
 * @param key of its name, in the bundle of its room; {@code .what} says what it is for
 * @param opens what must be held somewhere to look at it
 */
public record AdminPart(String path, int order, String key, Action opens) {
    public static final NavigationSection SECTION = NavigationSection.at("/admin");
    public static final PageHead.Crumb CRUMB = new PageHead.Crumb(Messages.of("safeguard.admin.title"), "/admin");
}
