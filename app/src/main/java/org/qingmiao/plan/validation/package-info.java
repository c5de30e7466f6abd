/** What must hold in a pack as a whole; a validator for each kind of thing. */
@NullMarked
package org.qingmiao.plan.validation;

import org.jspecify.annotations.NullMarked;
