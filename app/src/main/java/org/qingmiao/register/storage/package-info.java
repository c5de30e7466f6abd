/** Where records live: typed tables made from definitions, their policies, their change over time, and the records in them. */
@NamedInterface("storage")
@NullMarked
package org.qingmiao.register.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
