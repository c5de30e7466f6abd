/** Reads the files of registers into their model, each fault with its file, line and column. */
@NullMarked
package org.qingmiao.register.reader;

import org.jspecify.annotations.NullMarked;
