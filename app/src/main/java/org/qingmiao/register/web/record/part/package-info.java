/** What pages of records are made of: values in words, inputs by kind of field, titles, what is owed. */
@NullMarked
package org.qingmiao.register.web.record.part;

import org.jspecify.annotations.NullMarked;
