/** The page of growth, with its charts. */
@NullMarked
package org.qingmiao.tools.web.growth;

import org.jspecify.annotations.NullMarked;
