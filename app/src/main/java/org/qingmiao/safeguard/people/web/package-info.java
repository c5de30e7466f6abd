/** Pages on which people care for their own account, and administrators for those of others. */
@NullMarked
package org.qingmiao.safeguard.people.web;

import org.jspecify.annotations.NullMarked;
