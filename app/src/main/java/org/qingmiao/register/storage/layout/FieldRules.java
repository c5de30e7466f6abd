package org.qingmiao.register.storage.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.RegisterField.Requirement;
import org.qingmiao.register.definition.Source;

/** What the database refuses of a single row, whoever writes it. A new rule binds old rows when they are touched. */
final class FieldRules {
    private FieldRules() {}

    static List<LayoutRule> of(LayoutTable table) {
        List<LayoutRule> rules = new ArrayList<>();
        for (StoredField field : table.fields()) {
            add(rules, field, "range", range(field));
            add(rules, field, "absent", absent(field));
            add(rules, field, "order", order(field));
            add(rules, field, "row", row(table, field));
            add(rules, field, "many", many(field));
        }
        return rules;
    }

    private static void add(List<LayoutRule> rules, StoredField field, String word, Optional<String> check) {
        String name = LayoutNames.fitting(field.path() + "~" + word);
        check.ifPresent(c -> rules.add(new LayoutRule(name, "CHECK (" + c + ")", true)));
    }

    private static Optional<String> range(StoredField field) {
        RegisterField.Limits limits = field.field().limits();
        int scale = switch (field.kind()) {
            case FieldKind.Whole k -> 0;
            case FieldKind.Money k -> 0;
            case FieldKind.Scaled k -> k.scale();
            default -> -1;
        };
        if (scale < 0 || limits.least().isEmpty() && limits.most().isEmpty()) {
            return Optional.empty();
        }
        String column = field.first().sql();
        List<String> bounds = new ArrayList<>();
        String all = field.several() ? " ALL (" + column + ")" : column;
        limits.least().ifPresent(least -> bounds.add(units(least, scale, RoundingMode.CEILING) + " <= " + all));
        limits.most().ifPresent(most -> bounds.add(units(most, scale, RoundingMode.FLOOR) + " >= " + all));
        return Optional.of(String.join(" AND ", bounds));
    }

    private static String units(BigDecimal bound, int scale, RoundingMode rounding) {
        return bound.movePointRight(scale).setScale(0, rounding).toPlainString();
    }

    /** One of the reasons that are declared, and only where there is no value. */
    private static Optional<String> absent(StoredField field) {
        if (!field.mayBeAbsent()) {
            return Optional.empty();
        }
        String reason = field.columns().getLast().sql();
        String reasons = field.field().absent().stream()
                .map(a -> LayoutNames.literal(a.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        String noValue = field.columns().stream()
                .limit(field.columns().size() - 1L)
                .map(c -> c.sql() + " IS NULL")
                .collect(Collectors.joining(" AND "));
        return Optional.of(reason + " IS NULL OR " + reason + " IN (" + reasons + ") AND " + noValue);
    }

    private static Optional<String> order(StoredField field) {
        return switch (field.kind()) {
            case FieldKind.Interval k -> Optional.of(fromTo(field));
            case FieldKind.Period k -> Optional.of(fromTo(field));
            case FieldKind.Ratio k
            when !field.several() -> Optional.of(field.columns().get(1).sql() + " > 0");
            default -> Optional.empty();
        };
    }

    private static String fromTo(StoredField field) {
        return field.columns().get(0).sql() + " <= " + field.columns().get(1).sql();
    }

    /** What every row must have; what is computed may come later. */
    private static Optional<String> row(LayoutTable table, StoredField field) {
        boolean asked = table.isOfRows()
                && field.field()
                        .required()
                        .filter(Requirement.Row.class::isInstance)
                        .isPresent()
                && field.field().source() instanceof Source.Typed
                && field.field().conditions().shown().isEmpty()
                && !field.field().traits().retired();
        if (!asked) {
            return Optional.empty();
        }
        return Optional.of(field.columns().stream()
                .filter(c -> field.columns().size() == 1 || !c.name().equals(field.path() + ".to"))
                .map(c -> c.sql() + " IS NOT NULL")
                .collect(Collectors.joining(" OR ")));
    }

    private static Optional<String> many(StoredField field) {
        int most = field.several()
                ? field.field().limits().list()
                : field.first().type().isList()
                        ? field.field().limits().atMost().orElse(0)
                        : 0;
        return most == 0
                ? Optional.empty()
                : Optional.of("cardinality(" + field.first().sql() + ") <= " + most);
    }
}
