/** The commands behind ./qm. */
@ApplicationModule(
        allowedDependencies = {
            "demo",
            "evaluation",
            "evaluation::report",
            "reporting",
            "indicator",
            "exchange",
            "plan",
            "org",
            "safeguard",
            "page",
            "tools",
            "platform"
        })
@NullMarked
package org.qingmiao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
