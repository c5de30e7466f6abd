package org.qingmiao.tools;

import org.qingmiao.platform.Text;

/**
 * A result column.
 *
 * @param unit empty if it has none
 */
public record Output(String name, String unit, Text text) {
    public static Output of(String name, String unit, Text text) {
        return new Output(name, unit, text);
    }
}
