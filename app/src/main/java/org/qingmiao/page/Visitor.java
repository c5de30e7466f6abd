package org.qingmiao.page;

import org.qingmiao.platform.Text;

/** Who looks at a page, as far as the page's frame shows it; the principal of a signed-in request is one. */
public interface Visitor {
    Text displayName();
}
