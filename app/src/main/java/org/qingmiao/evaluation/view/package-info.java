/** Parts of pages that show judgements, and the scope that the address names. */
@NamedInterface("view")
@NullMarked
package org.qingmiao.evaluation.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
