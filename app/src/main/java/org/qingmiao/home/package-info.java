/** Pages that compose what other rooms publish: overview, plan, clause, units, search. */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation::report",
            "evaluation::report-publication",
            "evaluation::rule",
            "evaluation::view",
            "indicator",
            "indicator::cell",
            "notice",
            "notice::delivery",
            "org",
            "page",
            "page::chart",
            "page::drawing",
            "page::search",
            "page::style",
            "plan",
            "plan::loaded",
            "plan::promise",
            "platform",
            "register",
            "reporting::check",
            "reporting::progress",
            "safeguard",
            "voice",
            "work",
            "workplan"
        })
@NullMarked
package org.qingmiao.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
