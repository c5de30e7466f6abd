/** Pages on which children write and vote, and the office answers. */
@NullMarked
package org.qingmiao.voice.web;

import org.jspecify.annotations.NullMarked;
