/** Deterministic synthetic data (示例数据) for a pack that declares it. */
@ApplicationModule(
        allowedDependencies = {
            "child",
            "child::index",
            "evaluation::report",
            "evaluation::report-publication",
            "indicator::cell",
            "notice",
            "org",
            "plan",
            "plan::loaded",
            "platform",
            "register::definition",
            "register::handover",
            "register::handover-act",
            "register::kept",
            "register::record",
            "register::right",
            "register::storage",
            "reporting::form",
            "reporting::progress",
            "reporting::round",
            "reporting::submission",
            "safeguard",
            "voice",
            "workplan"
        })
@NullMarked
package org.qingmiao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
