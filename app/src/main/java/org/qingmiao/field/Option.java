package org.qingmiao.field;

import org.qingmiao.platform.Text;

/**
 * One thing that can be chosen.
 *
 * @param code what is stored and sent; never changes
 * @param label what people read
 */
public record Option(String code, Text label) {
    /** One whose code is its word, such as a year. */
    public static Option same(String code) {
        return new Option(code, Text.same(code));
    }
}
