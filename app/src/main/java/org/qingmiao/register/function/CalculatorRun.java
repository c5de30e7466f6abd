package org.qingmiao.register.function;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.Rational;
import org.qingmiao.platform.Lang;
import org.qingmiao.platform.Text;
import org.qingmiao.tools.BoundCalculator;
import org.qingmiao.tools.ChosenOptions;
import org.qingmiao.tools.InputColumn;
import org.qingmiao.tools.ResultRow;
import org.qingmiao.tools.RowCalculator;
import org.qingmiao.tools.run.Calculators;

/**
 * One calculator with its options chosen, run on named values: the same that {@code qm calc} runs on the columns of a table,
 * with the same checks of what can be.
 */
public final class CalculatorRun {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final BoundCalculator bound;
    private final RowCalculator.RowComputation computation;

    private CalculatorRun(RowCalculator calculator, ChosenOptions options) {
        this.bound = new BoundCalculator(calculator.shape(options));
        this.computation = calculator.prepare(options);
    }

    /**
     * The calculator of a name; empty if there is none that answers row by row.
     *
     * @throws org.qingmiao.tools.ImpossibleValue naming an option whose value is not allowed
     */
    public static Optional<CalculatorRun> of(String name, Map<String, String> options) {
        return Calculators.ALL.stream()
                .filter(c -> c.about().name().equals(name))
                .filter(RowCalculator.class::isInstance)
                .map(RowCalculator.class::cast)
                .findFirst()
                .map(c -> new CalculatorRun(c, ChosenOptions.of(c.choices(), options)));
    }

    private List<InputColumn> inputs() {
        return bound.shape.inputs();
    }

    /**
     * What comes out.
     *
     * @param results as cells, by name; an empty one is absent
     * @param error why there are none; empty if nothing is wrong
     */
    public record Answer(Map<String, String> results, Text error) {}

    /** @param values by input: numbers, Boolean, String, LocalDate, Instant; absent is left out */
    public Answer run(Map<String, ?> values) {
        @Nullable String[] cells = new @Nullable String[inputs().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(values.get(inputs().get(i).name()));
        }
        ResultRow row = bound.compute(computation, bound.row(cells));
        Map<String, String> results = new LinkedHashMap<>();
        for (String name : bound.shape.outputNames()) {
            if (!row.cell(name).isEmpty()) {
                results.put(name, row.cell(name));
            }
        }
        return new Answer(results, new Text(row.error(Lang.ZH), row.error(Lang.EN)));
    }

    private static @Nullable String cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean b -> b ? "y" : "n";
            case Instant i -> LocalDate.ofInstant(i, ZONE).toString();
            case Rational r -> number(r);
            case BigDecimal d -> d.toPlainString();
            default -> value.toString();
        };
    }

    private static String number(Rational number) {
        return number.rounded(9).stripTrailingZeros().toPlainString();
    }
}
