package org.qingmiao.register.definition;

import java.util.Map;
import org.qingmiao.pack.SourceLocation;

/**
 * One call of a calculator with many results.
 *
 * @param calculator its name, as {@code qm calc} knows it
 * @param takes its inputs and the expressions that give them
 * @param gives its results and the fields that hold them
 */
public record CalculatorBinding(
        String id,
        String calculator,
        Map<String, String> options,
        Map<String, FormulaText> takes,
        Map<String, String> gives,
        SourceLocation place) {
    public CalculatorBinding {
        options = Ordered.copy(options);
        takes = Ordered.copy(takes);
        gives = Ordered.copy(gives);
    }
}
