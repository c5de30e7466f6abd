package org.qingmiao.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every way to choose among the words offered, one choice at a time; the defaults come first. */
final class OptionCombinations {
    private OptionCombinations() {}

    static List<ChosenOptions> of(List<CalculatorOption> offered) {
        List<ChosenOptions> all = new ArrayList<>();
        all.add(ChosenOptions.of(offered, Map.of()));
        for (CalculatorOption calculatorOption : offered) {
            for (String value : calculatorOption.values()) {
                all.add(ChosenOptions.of(offered, Map.of(calculatorOption.name(), value)));
            }
        }
        return all;
    }
}
