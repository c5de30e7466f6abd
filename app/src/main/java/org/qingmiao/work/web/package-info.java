/** The page of tasks, and a person's days for calendar programs. */
@NullMarked
package org.qingmiao.work.web;

import org.jspecify.annotations.NullMarked;
