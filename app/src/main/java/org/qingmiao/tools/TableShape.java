package org.qingmiao.tools;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * Inputs and results under what was chosen.
 *
 * @param needs the columns a header must have; the other inputs are optional
 * @param standard the standard and edition that answers, as results name it
 */
public record TableShape(
        List<RequiredColumns> needs, List<InputColumn> inputs, List<OutputColumn> outputs, Text standard) {
    public TableShape {
        needs = List.copyOf(needs);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    public List<String> outputNames() {
        return outputs.stream().map(OutputColumn::name).toList();
    }
}
