package org.qingmiao.tools.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qingmiao.tools.CalculatorOption;
import org.qingmiao.tools.ChosenOptions;

/** Every way to choose among the words offered, one choice at a time; the defaults come first. */
public final class OptionCombinations {
    private OptionCombinations() {}

    public static List<ChosenOptions> of(List<CalculatorOption> offered) {
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
