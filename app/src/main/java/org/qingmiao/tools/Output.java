package org.qingmiao.tools;

import org.qingmiao.platform.Text;

/**
 * A result column.
 *
 * @param unit empty if it has none
 */
public record Output(String name, String unit, Text text) {
    public static Output of(String name, String unit, String zh, String en) {
        return new Output(name, unit, new Text(zh, en));
    }
}
