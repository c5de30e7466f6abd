/** What can be found by words: each room gives a source of what it has pages for. */
@NamedInterface("search")
@NullMarked
package org.qingmiao.page.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
