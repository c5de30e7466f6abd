/** Pages of signing in and of the first start. */
@NullMarked
package org.qingmiao.safeguard.signin.web;

import org.jspecify.annotations.NullMarked;
