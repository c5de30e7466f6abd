/** Children for programs, within the reach of the person behind the token. */
@NullMarked
package org.qingmiao.child.web.api;

import org.jspecify.annotations.NullMarked;
