package org.qingmiao.tools;

import java.util.List;
import org.qingmiao.platform.Text;

/**
 * Inputs and results under what was chosen.
 *
 * @param needs the columns a header must have; the other inputs are optional
 * @param standard the standard and edition that answers, as results name it
 */
public record Shape(List<Need> needs, List<Input> inputs, List<Output> outputs, Text standard) {
    public Shape {
        needs = List.copyOf(needs);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    public List<String> outputNames() {
        return outputs.stream().map(Output::name).toList();
    }
}
