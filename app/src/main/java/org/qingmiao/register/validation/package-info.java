/** The rules that a register must keep beside its grammar: everything named exists, everything can happen, nothing leaks. */
@NullMarked
package org.qingmiao.register.validation;

import org.jspecify.annotations.NullMarked;
