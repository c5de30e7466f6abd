/** The plan as a document, and the page of a clause. */
@NamedInterface("plan")
@NullMarked
package org.qingmiao.home.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
