/** Judgement against targets, forecasts, reports. */
@ApplicationModule(
        allowedDependencies = {
            "notice",
            "reporting",
            "reporting::round",
            "indicator",
            "exchange",
            "plan",
            "org",
            "safeguard",
            "page",
            "page::chart",
            "platform"
        })
@NullMarked
package org.qingmiao.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
