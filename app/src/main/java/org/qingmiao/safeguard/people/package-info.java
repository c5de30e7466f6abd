/** Accounts and roles: granted, lent, proposed and confirmed, corrected and erased. */
@NullMarked
package org.qingmiao.safeguard.people;

import org.jspecify.annotations.NullMarked;
