/** What is given of a record that is tried: columns, cells and rows, read by the types of a register. */
@NullMarked
package org.qingmiao.register.trial.given;

import org.jspecify.annotations.NullMarked;
