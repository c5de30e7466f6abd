/** Records by file: the sheet that a register can be filled in with, its dry run, and its rows made into records. */
@NullMarked
package org.qingmiao.register.bulk;

import org.jspecify.annotations.NullMarked;
