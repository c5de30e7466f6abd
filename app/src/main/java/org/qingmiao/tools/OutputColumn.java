package org.qingmiao.tools;

import org.qingmiao.platform.Text;

/**
 * A result column.
 *
 * @param unit empty if it has none
 */
public record OutputColumn(String name, String unit, Text text) {
    public static OutputColumn of(String name, String unit, Text text) {
        return new OutputColumn(name, unit, text);
    }
}
