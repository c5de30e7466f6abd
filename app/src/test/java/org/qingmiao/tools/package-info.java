@NullMarked
package org.qingmiao.tools;

import org.jspecify.annotations.NullMarked;
