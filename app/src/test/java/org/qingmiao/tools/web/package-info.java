@NullMarked
package org.qingmiao.tools.web;

import org.jspecify.annotations.NullMarked;
