/** Fields and numbers of forms, saving a form, forms as workbooks, and the lock of rounds on values. */
@NamedInterface("form")
@NullMarked
package org.qingmiao.reporting.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
