/** Reads the tables that come with the calculators; not part of the library's face. */
@NullMarked
package org.qingmiao.calculators.tables;

import org.jspecify.annotations.NullMarked;
