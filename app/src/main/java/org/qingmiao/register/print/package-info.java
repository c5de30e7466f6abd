/** Official forms of registers: what stands on them, where a value goes, and when one is no draft any more. */
@NullMarked
package org.qingmiao.register.print;

import org.jspecify.annotations.NullMarked;
