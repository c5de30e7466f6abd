/** Calculators about one child: growth, development, anaemia, fitness, vision, immunization, identity, days. */
@NullMarked
package org.qingmiao.tools.child;

import org.jspecify.annotations.NullMarked;
