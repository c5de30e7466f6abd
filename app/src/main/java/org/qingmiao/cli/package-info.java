/** The commands behind ./qm. */
@ApplicationModule(
        allowedDependencies = {
            "demo",
            "evaluation::live",
            "evaluation::report",
            "evaluation::report-document",
            "evaluation::report-publication",
            "exchange",
            "page",
            "plan",
            "plan::compiler",
            "plan::loaded",
            "platform",
            "platform::backup",
            "register::command",
            "register::count",
            "reporting::intake",
            "safeguard",
            "safeguard::audit",
            "safeguard::sealing",
            "tools::command"
        })
@NullMarked
package org.qingmiao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
