package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.qingmiao.expression.Environment;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.register.decision.TableFunctions;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.Register;
import org.qingmiao.register.definition.RegisterField;
import org.qingmiao.register.definition.Section;

/** The functions by which expressions of a register ask for flags, states, steps, debts, hand-overs, tables and rates. */
final class ScopeFunctions {
    private static final Slot YES_NO = new Slot(FieldSlots.YES_NO, false);
    private static final Slot MOMENT = new Slot(FieldSlots.MOMENT, true);

    /** What is known of one hand-over. */
    static final Map<String, Slot> HAND_OVER = Map.ofEntries(
            Map.entry("id", new Slot(FieldSlots.WORDS, false)),
            Map.entry("offered", YES_NO),
            Map.entry("accepted", YES_NO),
            Map.entry("refused", YES_NO),
            Map.entry("answered", YES_NO),
            Map.entry("ended", YES_NO),
            Map.entry("offered_at", MOMENT),
            Map.entry("accepted_at", MOMENT),
            Map.entry("answered_at", MOMENT),
            Map.entry("ended_at", MOMENT));

    private static final Slot OWED = new Slot(
            new ExpressionType.Row(Map.of(
                    "all", new Slot(FieldSlots.WHOLE, false),
                    "done", new Slot(FieldSlots.WHOLE, false),
                    "open", new Slot(FieldSlots.WHOLE, false))),
            false);

    private final Register register;
    private final TableSet tables;
    private final FieldSlots slots;
    private final DebtNames debts;

    ScopeFunctions(Register register, TableSet tables, FieldSlots slots) {
        this.register = register;
        this.tables = tables;
        this.slots = slots;
        this.debts = new DebtNames(register);
    }

    ExpressionType states() {
        return states(register);
    }

    static ExpressionType states(Register register) {
        return register.states().isEmpty()
                ? FieldSlots.WORDS
                : new ExpressionType.Code(
                        register.id() + "#state", register.states().keySet());
    }

    ExpressionType states(Section section) {
        return new ExpressionType.Code(
                register.id() + "." + section.id() + "#state", section.states().keySet());
    }

    /** The moment at which each step was taken last: {@code order_at}. */
    Map<String, Slot> times(Map<String, Slot> names) {
        Map<String, Slot> times = new LinkedHashMap<>();
        register.steps().keySet().stream()
                .map(id -> id.replace('-', '_') + "_at")
                .filter(name -> !names.containsKey(name))
                .forEach(name -> times.put(name, MOMENT));
        return times;
    }

    /** Names that look like calls: {@code agree(sheet.score)}, {@code union(sheet.red_flag)}. */
    void ofRows(Section section, Map<String, Slot> names) {
        for (RegisterField field : section.fields().values()) {
            String path = section.id() + "." + field.id();
            if (field.kind() instanceof FieldKind.Score) {
                names.put("agree(" + path + ")", new Slot(slots.type(field.kind()), true));
            }
            if (field.kind() instanceof FieldKind.Codes) {
                names.put("union(" + path + ")", new Slot(slots.type(field.kind()), false));
            }
        }
    }

    /**
     * @param certain states that the record has surely been in
     * @param row the section whose row the expression is about
     */
    void declare(Environment.Builder builder, Set<String> certain, Optional<Section> row) {
        TableFunctions.declare(builder, tables);
        named(builder, "flag", register.flags()::containsKey, YES_NO);
        named(builder, "entered", id -> isState(id), id -> new Slot(FieldSlots.MOMENT, !certain.contains(id)));
        named(builder, "step", register.steps()::containsKey, MOMENT);
        handOvers(builder);
        debts(builder);
        grids(builder, row);
        WorldFunctions.declare(builder, YES_NO);
    }

    private boolean isState(String id) {
        int dot = id.indexOf('.');
        Section section = dot < 0 ? null : register.sections().get(id.substring(0, dot));
        return section == null
                ? register.states().containsKey(id)
                : section.states().containsKey(id.substring(dot + 1));
    }

    private void handOvers(Environment.Builder builder) {
        Predicate<String> exists = debts::isHandOver;
        for (String word : List.of("offered", "accepted", "refused", "answered", "ended", "all_answered")) {
            named(builder, word, exists, YES_NO);
        }
        named(builder, "refusals", exists, new Slot(FieldSlots.WHOLE, false));
        named(builder, "hand_over", exists, new Slot(new ExpressionType.Row(HAND_OVER), false));
    }

    private void debts(Environment.Builder builder) {
        named(
                builder,
                "due",
                debts::exists,
                id -> new Slot(debts.isExact(id) ? FieldSlots.MOMENT : FieldSlots.DAY, true));
        for (String word : List.of("late", "met", "owes", "explained")) {
            named(builder, word, debts::exists, YES_NO);
        }
        named(builder, "owed", debts::exists, OWED);
        builder.function("late", always(List.of(), YES_NO));
        builder.function("due", always(List.of(), new Slot(FieldSlots.DAY, true)));
    }

    /** {@code items.which('fail')}: the items to which one answer was given. */
    private void grids(Environment.Builder builder, Optional<Section> row) {
        for (Section section : register.sections().values()) {
            for (RegisterField field : section.fields().values()) {
                if (field.kind() instanceof FieldKind.Grid grid) {
                    boolean own = row.filter(section::equals).isPresent() || !section.hasRows();
                    Slot items = new Slot(slots.items(grid), false);
                    String name = own ? field.id() : section.id() + "." + field.id();
                    named(builder, name + ".which", grid.answers()::contains, items);
                }
                if (field.kind() instanceof FieldKind.Hours) {
                    Slot open = new Slot(FieldSlots.YES_NO, true);
                    builder.function(field.id() + ".open", always(List.of(FieldSlots.MOMENT), open));
                    builder.function(field.id() + ".closure", always(List.of(FieldSlots.DAY), open));
                }
            }
        }
    }

    static Environment.Function always(List<ExpressionType> parameters, Slot result) {
        return new Environment.Function(parameters, constants -> Optional.of(result));
    }

    private static void named(Environment.Builder builder, String function, Predicate<String> exists, Slot result) {
        named(builder, function, exists, id -> result);
    }

    /** A function whose one argument is a name of the definition, written out. */
    private static void named(
            Environment.Builder builder, String function, Predicate<String> exists, Function<String, Slot> result) {
        builder.function(
                function,
                new Environment.Function(
                        List.of(FieldSlots.WORDS),
                        constants -> constants
                                .getFirst()
                                .map(String::valueOf)
                                .filter(exists)
                                .map(result)));
    }
}
