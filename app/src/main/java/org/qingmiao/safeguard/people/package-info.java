/** Pages on which people care for their own account, and administrators for those of others. */
@NullMarked
package org.qingmiao.safeguard.people;

import org.jspecify.annotations.NullMarked;
