/** Records of registers for programs: read, made, changed, moved on, and told as a schema, from definitions alone. */
@NullMarked
package org.qingmiao.register.web.api;

import org.jspecify.annotations.NullMarked;
