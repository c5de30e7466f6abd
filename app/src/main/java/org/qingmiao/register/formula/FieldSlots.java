package org.qingmiao.register.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.register.code.CodeList;
import org.qingmiao.register.decision.Instrument;
import org.qingmiao.register.decision.RateTable;
import org.qingmiao.register.decision.TableSet;
import org.qingmiao.register.definition.FieldKind;
import org.qingmiao.register.definition.RegisterField;

/** What a field, and its parts, are to an expression. */
final class FieldSlots {
    static final ExpressionType WORDS = new ExpressionType.Words();
    static final ExpressionType DAY = new ExpressionType.Day();
    static final ExpressionType MOMENT = new ExpressionType.Moment();
    static final ExpressionType WHOLE = new ExpressionType.Whole();
    static final ExpressionType YES_NO = new ExpressionType.YesNo();
    static final ExpressionType UNIT = new ExpressionType.Reference("unit");
    static final ExpressionType PLACE = new ExpressionType.Reference("place");
    static final ExpressionType CHILD = new ExpressionType.Reference("child");
    static final ExpressionType WORKER = new ExpressionType.Reference("worker");
    static final ExpressionType FILE = new ExpressionType.Reference("file");

    private final TableSet tables;
    private final Map<String, ExpressionType> codes = new ConcurrentHashMap<>();

    FieldSlots(TableSet tables) {
        this.tables = tables;
    }

    /**
     * The field under a name and its parts below it: {@code held}, {@code held.from}.
     *
     * @param known never absent
     */
    Map<String, Slot> of(String name, RegisterField field, boolean known) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        ExpressionType held = type(field);
        boolean list = held instanceof ExpressionType.Several;
        slots.put(name, new Slot(held, !known && !list));
        parts(field.kind()).forEach((part, slot) -> slots.put(name + "." + part, slot));
        return slots;
    }

    /** What a field holds. */
    ExpressionType type(RegisterField field) {
        ExpressionType type = type(field.kind());
        return field.limits().list() > 1 ? new ExpressionType.Several(type) : type;
    }

    /** What one value of a kind is. */
    ExpressionType type(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Line k -> WORDS;
            case FieldKind.LongText k -> WORDS;
            case FieldKind.PersonName k -> WORDS;
            case FieldKind.ResidentId k -> WORDS;
            case FieldKind.Phone k -> WORDS;
            case FieldKind.Term k -> WORDS;
            case FieldKind.Division k -> WORDS;
            case FieldKind.Code k -> code(k.list());
            case FieldKind.Codes k -> new ExpressionType.Several(code(k.list()));
            case FieldKind.Rate k -> rate(k.table());
            case FieldKind.YesNo k -> YES_NO;
            case FieldKind.Whole k -> WHOLE;
            case FieldKind.Money k -> WHOLE;
            case FieldKind.Scaled k -> new ExpressionType.Decimal(k.scale());
            case FieldKind.Ratio k -> new ExpressionType.Ratio();
            case FieldKind.Day k -> DAY;
            case FieldKind.Month k -> DAY;
            case FieldKind.Moment k -> MOMENT;
            case FieldKind.Score k -> score(k.instrument());
            default -> reference(kind);
        };
    }

    private static ExpressionType reference(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Unit k -> UNIT;
            case FieldKind.Units k -> new ExpressionType.Several(UNIT);
            case FieldKind.Persons k -> new ExpressionType.Several(new ExpressionType.Reference("person"));
            case FieldKind.Worker k -> WORKER;
            case FieldKind.Child k -> CHILD;
            case FieldKind.Place k -> PLACE;
            case FieldKind.File k -> FILE;
            case FieldKind.Reference k ->
                new ExpressionType.Reference(
                        k.register() + k.section().map(s -> "." + s).orElse(""));
            default -> new ExpressionType.Reference(kind.word());
        };
    }

    private ExpressionType code(String list) {
        return codes.computeIfAbsent(
                list, id -> tables.code(id).<ExpressionType>map(CodeList::type).orElse(WORDS));
    }

    private ExpressionType rate(String table) {
        return tables.rate(table)
                .filter(r -> !r.keys().isEmpty())
                .map(r -> rate(table, r))
                .orElse(WORDS);
    }

    private static ExpressionType rate(String table, RateTable rates) {
        return new ExpressionType.Code(table, Set.copyOf(rates.words(0)));
    }

    private ExpressionType score(String instrument) {
        return tables.instrument(instrument)
                .<ExpressionType>map(Instrument::type)
                .orElse(new ExpressionType.Row(Map.of()));
    }

    /** The parts of a value, by their names behind the dot. */
    private Map<String, Slot> parts(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Interval k -> span(k.moments() ? MOMENT : DAY);
            case FieldKind.Period k -> span(DAY);
            case FieldKind.Hours k ->
                Map.of(
                        "week", new Slot(new ExpressionType.Decimal(1), true),
                        "weekend", new Slot(YES_NO, true));
            case FieldKind.Unit k -> unit();
            case FieldKind.Child k -> child();
            case FieldKind.Score k -> score(k.instrument()) instanceof ExpressionType.Row r ? r.fields() : Map.of();
            case FieldKind.Grid k -> grid(k);
            default -> Map.of();
        };
    }

    private static Map<String, Slot> span(ExpressionType type) {
        return Map.of("from", new Slot(type, true), "to", new Slot(type, true));
    }

    /** What everybody may know of a unit. */
    static Map<String, Slot> unit() {
        return Map.of("kind", new Slot(WORDS, true), "division", new Slot(WORDS, true));
    }

    /** What the child index says of a child, as far as the reader may know it. */
    Map<String, Slot> child() {
        Map<String, Slot> child = new LinkedHashMap<>();
        child.put("birth", new Slot(DAY, true));
        child.put("sex", new Slot(code("sex"), true));
        child.put("school", new Slot(UNIT, true));
        child.put("home", new Slot(UNIT, true));
        child.put("residence", new Slot(PLACE, true));
        child.put("household", new Slot(new ExpressionType.Reference("household"), true));
        child.put("household_code", new Slot(WORDS, true));
        child.put("living_code", new Slot(WORDS, true));
        child.put("number", new Slot(WORDS, true));
        child.put("in_school", new Slot(YES_NO, true));
        child.put("disabled", new Slot(YES_NO, true));
        child.put("died_on", new Slot(DAY, true));
        return child;
    }

    private Map<String, Slot> grid(FieldKind.Grid grid) {
        Map<String, Slot> parts = new LinkedHashMap<>();
        ExpressionType answer = new ExpressionType.Code(grid.items() + "#answers", Set.copyOf(grid.answers()));
        tables.code(grid.items())
                .ifPresent(list -> list.codes().forEach(item -> parts.put(item, new Slot(answer, true))));
        return parts;
    }

    /** The items of a grid to which one answer was given. */
    ExpressionType items(FieldKind.Grid grid) {
        return new ExpressionType.Several(code(grid.items()));
    }
}
