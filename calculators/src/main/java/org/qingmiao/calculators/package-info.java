/** What several calculators share. */
@NullMarked
package org.qingmiao.calculators;

import org.jspecify.annotations.NullMarked;
