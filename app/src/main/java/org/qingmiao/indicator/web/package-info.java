/** Indicators for programs. */
@NullMarked
package org.qingmiao.indicator.web;

import org.jspecify.annotations.NullMarked;
