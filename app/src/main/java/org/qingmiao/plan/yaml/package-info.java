/** The YAML of a pack as nodes that know their line and column, and what is found wrong in it, with code and place. */
@NullMarked
package org.qingmiao.plan.yaml;

import org.jspecify.annotations.NullMarked;
