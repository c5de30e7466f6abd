package org.qingmiao.register.decision;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.Environment.Function;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;

/**
 * The functions by which expressions ask tables: {@code decide('hazard-grade', found_on)} and {@code rate('child-aid',
 * path, month)}. The name of a table is always written out, so that its type is known.
 */
public final class TableFunctions {
    /** Keys that a table of rates may have. */
    private static final int MOST_KEYS = 4;

    private static final ExpressionType WORDS = new ExpressionType.Words();
    private static final ExpressionType DAY = new ExpressionType.Day();

    private TableFunctions() {}

    /** Adds {@code decide} and {@code rate} to what a register can name. */
    public static Environment.Builder declare(Environment.Builder builder, TableSet tables) {
        for (ExpressionType on : List.of(DAY, new ExpressionType.Moment())) {
            builder.function("decide", new Function(List.of(WORDS, on), constants -> decided(constants, tables)));
        }
        for (int keys = 0; keys <= MOST_KEYS; keys++) {
            int count = keys;
            List<ExpressionType> parameters = Stream.of(List.of(WORDS), Collections.nCopies(keys, WORDS), List.of(DAY))
                    .flatMap(List::stream)
                    .toList();
            builder.function("rate", new Function(parameters, constants -> rated(constants, tables, count)));
        }
        return builder;
    }

    private static Optional<Slot> decided(List<Optional<Object>> constants, TableSet tables) {
        return name(constants)
                .flatMap(id -> tables.decision(id).stream().findFirst())
                .map(table -> new DecisionTypes(table, tables).slot());
    }

    private static Optional<Slot> rated(List<Optional<Object>> constants, TableSet tables, int keys) {
        return name(constants)
                .flatMap(tables::rate)
                .filter(rates -> rates.keys().size() == keys)
                .map(TableFunctions::rated);
    }

    private static Slot rated(RateTable rates) {
        int scale = rates.entries().stream()
                .mapToInt(e -> e.value().rounded(9).stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return new Slot(scale <= 0 ? new ExpressionType.Whole() : new ExpressionType.Decimal(scale), true);
    }

    private static Optional<String> name(List<Optional<Object>> constants) {
        return constants.getFirst().map(String::valueOf);
    }
}
