/** Pages on which children are found, registered, read, compared, linked and parted. */
@NullMarked
package org.qingmiao.child.web;

import org.jspecify.annotations.NullMarked;
