/** How people and programs sign in: the steps, the filters of requests, the limits. */
@NullMarked
package org.qingmiao.safeguard.signin;

import org.jspecify.annotations.NullMarked;
