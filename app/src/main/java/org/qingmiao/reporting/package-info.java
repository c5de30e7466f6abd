/** What the rooms above may ask of reporting without knowing rounds. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "exchange::sheet",
            "field",
            "file",
            "indicator::cell",
            "notice",
            "org",
            "page",
            "plan",
            "plan::expression",
            "plan::loaded",
            "platform",
            "safeguard",
            "safeguard::audit",
            "work"
        })
@NullMarked
package org.qingmiao.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
