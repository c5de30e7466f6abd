/** Tests that hold the shape of the house: names, folders, the map. */
@NullMarked
package org.qingmiao.structure;

import org.jspecify.annotations.NullMarked;
