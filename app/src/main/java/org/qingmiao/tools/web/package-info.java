/** The calculators as pages: used at once, nothing is stored; whole files are answered with files. */
@NullMarked
package org.qingmiao.tools.web;

import org.jspecify.annotations.NullMarked;
