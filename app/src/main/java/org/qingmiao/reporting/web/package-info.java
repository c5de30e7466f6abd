/** Pages, files and API by which values come in and go out. */
@NullMarked
package org.qingmiao.reporting.web;

import org.jspecify.annotations.NullMarked;
