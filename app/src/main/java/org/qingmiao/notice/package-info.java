/** What people are told and what they owe: notices, tasks, how somebody wants to be told. */
@ApplicationModule(
        allowedDependencies = {
            "exchange",
            "org",
            "page",
            "platform",
            "safeguard",
            "safeguard::audit",
            "safeguard::sealing",
            "safeguard::web"
        })
@NullMarked
package org.qingmiao.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
