/** Pages and API of rounds and submissions. */
@NullMarked
package org.qingmiao.reporting.round.web;

import org.jspecify.annotations.NullMarked;
