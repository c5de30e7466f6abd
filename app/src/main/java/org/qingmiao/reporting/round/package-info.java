/** Rounds: what units are asked for by when, their answers, review and acceptance. */
@NullMarked
package org.qingmiao.reporting.round;

import org.jspecify.annotations.NullMarked;
