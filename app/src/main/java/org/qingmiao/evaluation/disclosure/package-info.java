/** Which figures the public may see, so that no count of few people can be worked out. */
@NullMarked
package org.qingmiao.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
