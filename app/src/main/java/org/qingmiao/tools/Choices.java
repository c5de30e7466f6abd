package org.qingmiao.tools;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingmiao.platform.Text;

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
                throw new Impossible(
                        "--" + choice.name(),
                        new Text("“" + value + "”不在 " + all + " 之中", "'" + value + "' is none of " + all));
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
            throw new Impossible(
                    "--" + name, new Text("“" + text(name) + "”不是数", "'" + text(name) + "' is not a number"));
        }
    }

    /** A number that is greater than zero. */
    public double positive(String name) {
        double value = number(name);
        if (!(value > 0)) {
            throw Impossible.of("--" + name, "必须大于 0", "must be greater than 0");
        }
        return value;
    }

    /** A whole number, at least so large. */
    public int whole(String name, int least) {
        double value = number(name);
        if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
            throw Impossible.of(
                    "--" + name, "必须是不小于 " + least + " 的整数", "must be a whole number, " + least + " or more");
        }
        return (int) value;
    }

    /** A number that lies strictly between two bounds. */
    public double between(String name, double low, double high) {
        double value = number(name);
        if (!(value > low && value < high)) {
            throw new Impossible(
                    "--" + name,
                    new Text("必须在 " + low + " 与 " + high + " 之间", "must lie between " + low + " and " + high));
        }
        return value;
    }
}
