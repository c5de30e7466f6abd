package org.qingmiao.tools;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * Something the caller may choose once for all rows.
 *
 * @param values the only ones allowed; empty if any text or number may be given
 * @param preset what holds if nothing is chosen; empty if nothing holds
 */
public record CalculatorOption(String name, Text text, List<String> values, String preset) {
    public CalculatorOption {
        values = List.copyOf(values);
    }

    /** One of a few words; the first is the default. */
    public static CalculatorOption of(String name, Text text, String... values) {
        return new CalculatorOption(name, text, List.of(values), values[0]);
    }

    /** A number, a path or another free text. */
    public static CalculatorOption free(String name, Text text, String preset) {
        return new CalculatorOption(name, text, List.of(), preset);
    }
}
