/** Pages that show registers to people: the index, and what a register is, read from its definition. */
@NullMarked
package org.qingmiao.register.web;

import org.jspecify.annotations.NullMarked;
