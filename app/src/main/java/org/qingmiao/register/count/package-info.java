/** What records add up to: kept with each change of a record, read as values of data elements, counted again. */
@NamedInterface("count")
@NullMarked
package org.qingmiao.register.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
