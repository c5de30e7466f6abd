/** How the installation is: health, figures for a monitor, signs of intrusion, a sign of life to somewhere else. */
@ApplicationModule(
        allowedDependencies = {
            "notice",
            "notice::delivery",
            "page",
            "platform",
            "safeguard",
            "safeguard::audit",
            "safeguard::web"
        })
@NullMarked
package org.qingmiao.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
