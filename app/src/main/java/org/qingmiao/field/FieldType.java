package org.qingmiao.field;

import org.qingmiao.platform.Lang;

/**
 * What a field holds. For every value {@code v} of a type, {@code parse(typed(v))} is {@code v} again; no text makes
 * {@link #parse} throw.
 *
 * @param <V> class of the values, immutable
 */
public sealed interface FieldType<V>
        permits TextType, CodeType, CodesType, YesNoType, WholeType, ScaledType, DayType, MinuteType {
    /**
     * The value that a text writes.
     *
     * @param text as typed or found in a file, without blanks around it; never empty, since an empty field has no value
     */
    ParseResult<V> parse(String text);

    /** As it stands in an input or a file. */
    String typed(V value);

    /** As a reader sees it. */
    String print(V value, Lang lang);
}
