/** Pages on which records are brought by file. */
@NullMarked
package org.qingmiao.register.web.bulk;

import org.jspecify.annotations.NullMarked;
