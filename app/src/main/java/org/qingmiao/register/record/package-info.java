/** Records at work: what is read, made, changed and moved on by steps, each judged by its definition and within rights. */
@NamedInterface("record")
@NullMarked
package org.qingmiao.register.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
