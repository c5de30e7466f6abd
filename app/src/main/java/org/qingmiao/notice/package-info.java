/** What people are told: notices, mails of the day, how somebody wants to be told. */
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
