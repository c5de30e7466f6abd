/** How alike two children are, as evidence in words: what speaks for one child, what for two. */
@NullMarked
package org.qingmiao.child.likeness;

import org.jspecify.annotations.NullMarked;
