package org.qingmiao.register.storage.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingmiao.register.definition.Access.Grant;
import org.qingmiao.register.definition.Access.Holder;
import org.qingmiao.register.definition.Access.Scope;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Register;

/**
 * A column of each table of a record, by which the record is reached beside the unit that keeps it: who is named in a
 * field, which unit is, or whether a condition holds. Until it is worked out it is empty, and opens nothing.
 *
 * @param field that is asked; nothing for a condition alone
 * @param when the condition under which it is asked
 */
public record ReachColumn(String name, Kind kind, Optional<ReachField> field, Optional<FormulaText> when) {
    private static final int DIGITS = 10;

    /** What stands in it. */
    public enum Kind {
        /** Logins of people. */
        PERSON("mine~"),
        /** Ids of units. */
        UNIT("unit~"),
        /** Yes or no. */
        CONDITION("when~");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Those of a register; one of millions keeps the bare interval and has none. */
    public static List<ReachColumn> of(Register register) {
        List<ReachColumn> columns = new ArrayList<>();
        for (Grant grant : register.access().grants()) {
            of(register, grant)
                    .filter(c -> columns.stream().noneMatch(k -> k.name().equals(c.name())))
                    .ifPresent(columns::add);
        }
        return List.copyOf(columns);
    }

    /** The one by which a grant reaches records; nothing if it is not asked of them, or not yet. */
    public static Optional<ReachColumn> of(Register register, Grant grant) {
        boolean asked = grant.holder() instanceof Holder.OfDuty && grant.rows().isEmpty() && !register.mass();
        if (!asked) {
            return Optional.empty();
        }
        return switch (grant.scope()) {
            case Scope.Mine s -> named(register, Kind.PERSON, s.field(), grant);
            case Scope.InUnit s -> named(register, Kind.UNIT, s.field(), grant);
            case Scope.Word s ->
                grant.when()
                        .map(f -> new ReachColumn(
                                Kind.CONDITION.prefix + digest(f), Kind.CONDITION, Optional.empty(), grant.when()));
        };
    }

    private static Optional<ReachColumn> named(Register register, Kind kind, String word, Grant grant) {
        return ReachField.find(register, word).map(field -> {
            String condition = grant.when().map(f -> "~" + digest(f)).orElse("");
            String name = LayoutNames.fitting(kind.prefix + field.path() + condition);
            return new ReachColumn(name, kind, Optional.of(field), grant.when());
        });
    }

    private static String digest(FormulaText formula) {
        return LayoutNames.digest(formula.source()).substring(0, DIGITS);
    }

    /** Whether a column of the engine is one of these. */
    public static boolean isOne(String column) {
        for (Kind kind : Kind.values()) {
            if (column.startsWith(kind.prefix)) {
                return true;
            }
        }
        return false;
    }

    /** The name as it stands in a statement. */
    public String sql() {
        return LayoutNames.quoted(name);
    }

    public ColumnType type() {
        return kind == Kind.CONDITION ? ColumnType.BOOLEAN : ColumnType.TEXTS;
    }
}
