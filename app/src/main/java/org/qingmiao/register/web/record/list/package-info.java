/** Records in lists: filtered, sorted, page by page, as files, in the search and among the tasks of people. */
@NullMarked
package org.qingmiao.register.web.record.list;

import org.jspecify.annotations.NullMarked;
