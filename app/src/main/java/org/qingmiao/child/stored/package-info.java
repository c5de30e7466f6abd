/** What lies in the tables of the child index: as it was said, sealed, linked, found by tokens, within a reach. */
@NullMarked
package org.qingmiao.child.stored;

import org.jspecify.annotations.NullMarked;
