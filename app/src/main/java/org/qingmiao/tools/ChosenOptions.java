package org.qingmiao.tools;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Messages;

/** What was chosen, defaults filled in. */
public final class ChosenOptions {
    private final Map<String, String> values;

    private ChosenOptions(Map<String, String> values) {
        this.values = values;
    }

    /** @throws ImpossibleValue naming the choice whose value is not allowed */
    public static ChosenOptions of(List<CalculatorOption> offered, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CalculatorOption calculatorOption : offered) {
            String value = given.getOrDefault(calculatorOption.name(), calculatorOption.preset());
            if (!calculatorOption.values().isEmpty()
                    && !calculatorOption.values().contains(value)) {
                String all = String.join(", ", calculatorOption.values());
                throw new ImpossibleValue(
                        "--" + calculatorOption.name(), Messages.of("tools.fault.none_of", value, all));
            }
            values.put(calculatorOption.name(), value);
        }
        return new ChosenOptions(values);
    }

    /** The chosen word or text; empty if there is neither a value nor a default. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    /** @throws ImpossibleValue if it is no number */
    public double number(String name) {
        try {
            double number = new BigDecimal(text(name)).doubleValue();
            if (Double.isInfinite(number)) {
                throw ImpossibleValue.of("--" + name, "not_finite");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new ImpossibleValue("--" + name, Messages.of("tools.fault.not_a_number", text(name)));
        }
    }

    /** A number that is greater than zero. */
    public double positive(String name) {
        double value = number(name);
        if (!(value > 0)) {
            throw ImpossibleValue.of("--" + name, "not_positive");
        }
        return value;
    }

    /** A whole number, at least so large. */
    public int whole(String name, int least) {
        double value = number(name);
        if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
            throw ImpossibleValue.of("--" + name, "not_whole_from", least);
        }
        return (int) value;
    }

    /** A number that lies strictly between two bounds. */
    public double between(String name, double low, double high) {
        double value = number(name);
        if (!(value > low && value < high)) {
            throw new ImpossibleValue("--" + name, Messages.of("tools.fault.not_between", low, high));
        }
        return value;
    }
}
