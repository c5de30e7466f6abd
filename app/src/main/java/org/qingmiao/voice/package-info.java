/** What children suggest for the plan: received without asking who they are, moderated, answered by the unit in charge. */
@ApplicationModule(
        allowedDependencies = {
            "notice",
            "org",
            "page",
            "plan",
            "plan::loaded",
            "platform",
            "safeguard",
            "safeguard::audit",
            "work"
        })
@NullMarked
package org.qingmiao.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
