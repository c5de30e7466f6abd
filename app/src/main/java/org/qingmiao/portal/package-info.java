/** The public site: the same plan in everyday words, without a login. */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation::report",
            "home",
            "reporting",
            "indicator",
            "exchange",
            "plan",
            "org",
            "safeguard",
            "page",
            "platform"
        })
@NullMarked
package org.qingmiao.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
