/** What people are told and what they owe: notices in the bar and by mail, and the list of tasks. */
@ApplicationModule(allowedDependencies = {"safeguard", "exchange", "org", "page", "platform"})
@NullMarked
package org.qingmiao.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
