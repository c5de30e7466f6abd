package org.qingmiao.register.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.expression.jvm.NamedValues;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.trial.given.GivenRow;
import org.qingmiao.register.trial.given.TrialField;

/** One row of a section: its own fields come first, then those of the row it lies in, then the record. */
final class RowView extends View {
    private final Section section;
    private final GivenRow given;
    private final RecordView record;
    private final @Nullable RowView outer;
    private final Map<String, List<RowView>> nested = new LinkedHashMap<>();

    RowView(TrialRun run, Section section, GivenRow given, RecordView record, @Nullable RowView outer) {
        super(run);
        this.section = section;
        this.given = given;
        this.record = record;
        this.outer = outer;
    }

    GivenRow given() {
        return given;
    }

    @Override
    Optional<Section> section() {
        return Optional.of(section);
    }

    Map<String, TrialField> fields() {
        return run().trial().fields().ofRow(section);
    }

    /** The state of the row: what was given, else the first. */
    @Nullable
    String state() {
        String state = given.state();
        return state != null || section.states().isEmpty()
                ? state
                : section.states().keySet().iterator().next();
    }

    @Override
    @Nullable
    Object find(String name) {
        for (String before : List.of("row.", section.id() + ".", "each.")) {
            if (name.startsWith(before)) {
                return ofRow(name.substring(before.length()));
            }
        }
        return isOwn(name) ? ofRow(name) : above(name);
    }

    /** As an element of a list: its fields alone, with the row's own state. */
    NamedValues element() {
        return name -> get("row." + name);
    }

    private boolean isOwn(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        return fields().containsKey(first)
                || name.equals("code") && section.shape() instanceof Section.Shape.PerCode
                || isNested(first)
                || name.endsWith(")") && isNested(inside(name));
    }

    private static String inside(String call) {
        String argument = call.substring(call.indexOf('(') + 1, call.length() - 1);
        int dot = argument.indexOf('.');
        return dot < 0 ? argument : argument.substring(0, dot);
    }

    private boolean isNested(String id) {
        Section other = run().trial().register().sections().get(id);
        return other != null && other.within().filter(section.id()::equals).isPresent();
    }

    private @Nullable Object ofRow(String name) {
        TrialField field = fields().get(name);
        if (field != null) {
            return run().computing().value(this, field, given, name);
        }
        Section below = run().trial().register().sections().get(name);
        if (below != null && isNested(name)) {
            return nested(below).stream().map(RowView::element).toList();
        }
        return switch (name) {
            case "state" -> state();
            case "ok" -> run().checks().isRight(this);
            default -> name.endsWith(")") ? ScoreSheets.called(name, this) : part(name);
        };
    }

    private @Nullable Object part(String name) {
        Object value = given.value(name);
        int dot = name.lastIndexOf('.');
        boolean whole = value != null || dot < 0 || !fields().containsKey(name.substring(0, dot));
        return whole
                ? value
                : get(name.substring(0, dot)) instanceof Map<?, ?> parts ? parts.get(name.substring(dot + 1)) : null;
    }

    private @Nullable Object above(String name) {
        if (outer != null && name.startsWith(outer.section.id() + ".")) {
            return outer.get(name);
        }
        return record.get(name);
    }

    /** Rows that lie within this one. */
    List<RowView> nested(Section inner) {
        List<RowView> made = nested.get(inner.id());
        if (made == null) {
            made = new ArrayList<>();
            nested.put(inner.id(), made);
            take(inner, given.rows().getOrDefault(inner.id(), List.of()));
        }
        return made;
    }

    /** Adds rows that were given beside this one; gives those that were added. */
    List<RowView> take(Section inner, List<GivenRow> rows) {
        List<RowView> all = nested.computeIfAbsent(inner.id(), id -> new ArrayList<>());
        List<RowView> added = rows.stream()
                .map(row -> new RowView(run(), inner, row, record, this))
                .toList();
        all.addAll(added);
        return added;
    }
}
