/** Pages on which people work with records: records, their forms, steps and history, for every register alike. */
@NullMarked
package org.qingmiao.register.web.record;

import org.jspecify.annotations.NullMarked;
