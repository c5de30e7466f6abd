/** Deterministic synthetic data (示例数据) for a pack that declares it. */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation::report",
            "notice",
            "voice",
            "reporting",
            "reporting::round",
            "indicator",
            "plan",
            "org",
            "safeguard",
            "workplan",
            "platform"
        })
@NullMarked
package org.qingmiao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
