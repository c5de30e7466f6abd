/** Pages that compose what other rooms publish: overview, plan, clause, units, search. */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation::report",
            "notice",
            "voice",
            "reporting",
            "indicator",
            "exchange",
            "plan",
            "org",
            "safeguard",
            "workplan",
            "page",
            "page::chart",
            "platform"
        })
@NullMarked
package org.qingmiao.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
