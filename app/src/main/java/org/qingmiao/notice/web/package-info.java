/** Pages of notices and preferences. */
@NullMarked
package org.qingmiao.notice.web;

import org.jspecify.annotations.NullMarked;
