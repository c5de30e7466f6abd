/** Pages of notices, tasks and preferences, and the calendar address. */
@NullMarked
package org.qingmiao.notice.web;

import org.jspecify.annotations.NullMarked;
