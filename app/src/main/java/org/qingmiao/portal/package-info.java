/** The public site: the same plan in everyday words, without a login. */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation::live",
            "evaluation::report-publication",
            "evaluation::rule",
            "evaluation::view",
            "exchange",
            "home",
            "home::plan",
            "indicator",
            "org",
            "page",
            "plan",
            "platform"
        })
@NullMarked
package org.qingmiao.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
