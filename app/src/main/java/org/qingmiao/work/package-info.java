/** What people owe: tasks of all rooms, stored, so that they can be counted and paged. */
@ApplicationModule(
        allowedDependencies = {"notice", "notice::delivery", "org", "page", "platform", "safeguard", "safeguard::audit"
        })
@NullMarked
package org.qingmiao.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
