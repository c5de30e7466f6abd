package org.qingmiao.register.decision;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.expression.Rational;
import org.qingmiao.register.code.CodeList;

/**
 * Of what type the results of a table are: codes of the list that it names or that has its id or the result's, yes or no,
 * numbers; else codes of its own. {@code unknown} gives an absent value.
 */
final class DecisionTypes {
    /** Words for a result that is not there. */
    static final Set<String> ABSENT = Set.of("unknown", "none");

    private final DecisionTable table;
    private final TableSet tables;
    private final Map<String, ExpressionType> known = new ConcurrentHashMap<>();

    public DecisionTypes(DecisionTable table, TableSet tables) {
        this.table = table;
        this.tables = tables;
    }

    /** What {@code decide('table', day)} gives: the one result itself, or a row of several. */
    public Slot slot() {
        if (table.results().size() == 1) {
            return slot(table.results().getFirst());
        }
        Map<String, Slot> fields = new LinkedHashMap<>();
        table.results().forEach(r -> fields.put(r, slot(r)));
        return new Slot(new ExpressionType.Row(fields), false);
    }

    private Slot slot(String result) {
        ExpressionType type = type(result);
        return switch (table.hit()) {
            case LIST -> new Slot(new ExpressionType.Several(type), false);
            case SUM -> new Slot(type, false);
            default -> new Slot(type, true);
        };
    }

    /** The type of one row's result. */
    ExpressionType type(String result) {
        return known.computeIfAbsent(result, this::find);
    }

    private ExpressionType find(String result) {
        List<String> words =
                table.words(result).stream().filter(w -> !w.equals("unknown")).toList();
        if (!words.isEmpty() && words.stream().allMatch(w -> w.equals("yes") || w.equals("no"))) {
            return new ExpressionType.YesNo();
        }
        Optional<CodeList> list = list(result);
        if (list.isPresent()) {
            return list.get().type();
        }
        int scale = words.stream().mapToInt(DecisionTypes::scale).max().orElse(-1);
        boolean numbers = words.stream().allMatch(w -> scale(w) >= 0);
        if (numbers && scale >= 0) {
            return scale == 0 ? new ExpressionType.Whole() : new ExpressionType.Decimal(scale);
        }
        return new ExpressionType.Code(table.id() + "#" + result, Set.copyOf(words));
    }

    /** Decimals of a number; -1 if a word is none. */
    private static int scale(String word) {
        return word.matches("-?\\d{1,12}(\\.\\d{1,9})?") ? Math.max(0, new BigDecimal(word).scale()) : -1;
    }

    /** The list whose codes a result has, if there is one. */
    Optional<CodeList> list(String result) {
        String named = table.gives().getOrDefault(result, "");
        if (!named.isEmpty()) {
            return tables.code(named);
        }
        Set<String> words = Set.copyOf(
                table.words(result).stream().filter(w -> !ABSENT.contains(w)).toList());
        return List.of(table.id(), result).stream()
                .flatMap(id -> tables.code(id).stream())
                .filter(l -> !words.isEmpty() && l.codes().containsAll(words))
                .findFirst();
    }

    /** What a word of a result means; nothing if it is absent. */
    static @Nullable Object value(String word, ExpressionType type) {
        if (word.equals("unknown")) {
            return null;
        }
        return switch (type) {
            case ExpressionType.YesNo t -> word.equals("yes");
            case ExpressionType.Code t -> t.codes().contains(word) ? word : null;
            default -> Rational.of(new BigDecimal(word));
        };
    }
}
