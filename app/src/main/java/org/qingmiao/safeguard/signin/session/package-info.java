/** Sessions, kept in the database. */
@NullMarked
package org.qingmiao.safeguard.signin.session;

import org.jspecify.annotations.NullMarked;
