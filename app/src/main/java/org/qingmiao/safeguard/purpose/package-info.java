/** Why somebody looks at personal data: asked once, kept for some minutes, written down with each look. */
@NullMarked
package org.qingmiao.safeguard.purpose;

import org.jspecify.annotations.NullMarked;
