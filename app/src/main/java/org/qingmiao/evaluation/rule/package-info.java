/** How each kind of target is judged; docs/judgement.md tells it to people. */
@NamedInterface("rule")
@NullMarked
package org.qingmiao.evaluation.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
