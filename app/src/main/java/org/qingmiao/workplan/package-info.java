/** What units undertake each year to carry the plan out: actions with money and evidence, key projects, decisions. */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation::rule",
            "evaluation::view",
            "exchange",
            "field",
            "file",
            "notice",
            "org",
            "page",
            "page::chart",
            "page::drawing",
            "page::search",
            "plan",
            "plan::loaded",
            "platform",
            "reporting",
            "reporting::progress",
            "safeguard",
            "safeguard::audit",
            "work"
        })
@NullMarked
package org.qingmiao.workplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
