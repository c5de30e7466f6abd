/** Attacks on a demo server that this program starts for itself, each with what had to happen and what did. */
@NullMarked
package org.qingmiao.bench.attack;

import org.jspecify.annotations.NullMarked;
