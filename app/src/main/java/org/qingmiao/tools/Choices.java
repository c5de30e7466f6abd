package org.qingmiao.tools;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Messages;

/** What was chosen, defaults filled in. */
public final class Choices {
    private final Map<String, String> values;

    private Choices(Map<String, String> values) {
        this.values = values;
    }

    /** @throws Impossible naming the choice whose value is not allowed */
    public static Choices of(List<Choice> offered, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Choice choice : offered) {
            String value = given.getOrDefault(choice.name(), choice.preset());
            if (!choice.values().isEmpty() && !choice.values().contains(value)) {
                String all = String.join(", ", choice.values());
                throw new Impossible("--" + choice.name(), Messages.of("tools.option_value.none", value, all));
            }
            values.put(choice.name(), value);
        }
        return new Choices(values);
    }

    /** The chosen word or text; empty if there is neither a value nor a default. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    /** @throws Impossible if it is no number */
    public double number(String name) {
        try {
            return new BigDecimal(text(name)).doubleValue();
        } catch (NumberFormatException e) {
            throw new Impossible("--" + name, Messages.of("tools.option_value.not_number", text(name)));
        }
    }

    /** A number that is greater than zero. */
    public double positive(String name) {
        double value = number(name);
        if (!(value > 0)) {
            throw Impossible.of("--" + name, Messages.of("tools.option_value.greater_than_0"));
        }
        return value;
    }

    /** A whole number, at least so large. */
    public int whole(String name, int least) {
        double value = number(name);
        if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
            throw Impossible.of("--" + name, Messages.of("tools.option_value.not_whole_or_too_small", least));
        }
        return (int) value;
    }

    /** A number that lies strictly between two bounds. */
    public double between(String name, double low, double high) {
        double value = number(name);
        if (!(value > low && value < high)) {
            throw new Impossible("--" + name, Messages.of("tools.option_value.not_between", low, high));
        }
        return value;
    }
}
