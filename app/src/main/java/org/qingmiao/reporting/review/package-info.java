/** What a reviewer should look at: values that differ from others or from the year before. */
@NamedInterface("review")
@NullMarked
package org.qingmiao.reporting.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
