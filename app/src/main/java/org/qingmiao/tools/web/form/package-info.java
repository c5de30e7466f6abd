/** The form of a calculator and its answer, made from what the calculator says of itself. */
@NullMarked
package org.qingmiao.tools.web.form;

import org.jspecify.annotations.NullMarked;
