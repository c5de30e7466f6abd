/** What units undertake each year to carry the plan out: actions with money and evidence, key projects, decisions. */
@ApplicationModule(
        allowedDependencies = {
            "notice",
            "evaluation",
            "reporting",
            "indicator",
            "exchange",
            "field",
            "plan",
            "org",
            "safeguard",
            "page",
            "page::chart",
            "platform"
        })
@NullMarked
package org.qingmiao.workplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
