package org.qingmiao.register.storage.value;

import org.jspecify.annotations.Nullable;

/**
 * A span: of an interval or a period.
 *
 * @param from day or moment, as the kind says; null where it is not known
 * @param to of the same type; null where it is open
 */
public record FromTo(@Nullable Object from, @Nullable Object to) {}
