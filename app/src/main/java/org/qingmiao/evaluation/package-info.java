/** A plan judged: judgements, counts of targets, completeness of reports. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "exchange::document",
            "indicator",
            "indicator::cell",
            "notice",
            "org",
            "page",
            "page::chart",
            "page::drawing",
            "page::search",
            "page::style",
            "plan",
            "plan::compiler",
            "plan::loaded",
            "plan::reader",
            "platform",
            "reporting::check",
            "reporting::progress",
            "reporting::review",
            "safeguard",
            "safeguard::audit"
        })
@NullMarked
package org.qingmiao.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
