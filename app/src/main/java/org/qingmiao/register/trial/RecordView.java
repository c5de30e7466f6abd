package org.qingmiao.register.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qingmiao.register.definition.FormulaText;
import org.qingmiao.register.definition.Section;
import org.qingmiao.register.trial.given.GivenRecord;
import org.qingmiao.register.trial.given.GivenRow;
import org.qingmiao.register.trial.given.TrialField;

/** The record as a whole. */
final class RecordView extends View {
    private final GivenRecord given;
    private final Map<String, List<RowView>> rows = new LinkedHashMap<>();

    RecordView(TrialRun run, GivenRecord given) {
        super(run);
        this.given = given;
    }

    GivenRecord given() {
        return given;
    }

    @Override
    Optional<Section> section() {
        return Optional.empty();
    }

    @Override
    @Nullable
    Object find(String name) {
        TrialField field = run().trial().fields().find(name);
        if (field != null) {
            View view = field.member()
                    .<View>map(m -> run().member(field.section(), m))
                    .orElse(this);
            return run().computing().value(view, field, given, field.name());
        }
        Section section = run().trial().register().sections().get(name);
        if (section != null && section.hasRows()) {
            return rows(section).stream().map(RowView::element).toList();
        }
        Object value = given.value(name);
        return value != null ? value : elsewhere(name);
    }

    private @Nullable Object elsewhere(String name) {
        FormulaText defined = run().trial().register().define().get(name);
        if (defined != null) {
            return value(defined);
        }
        return switch (name) {
            case "state" -> run().state().orElse(null);
            case "now" -> given.now();
            case "today", "act", "on" -> run().today();
            case "owed_by_me" -> false;
            case "hand_overs" -> run().handOvers().all();
            default -> derived(name);
        };
    }

    private @Nullable Object derived(String name) {
        if (name.startsWith("prior.")) {
            return given.value("last." + name.substring("prior.".length()));
        }
        if (name.startsWith("last.")) {
            return given.value("prior." + name.substring("last.".length()));
        }
        if (name.endsWith(")")) {
            return ScoreSheets.called(name, this);
        }
        if (name.endsWith("_at")) {
            return run().moments()
                    .stepNamed(name.substring(0, name.length() - "_at".length()))
                    .orElse(null);
        }
        return part(name);
    }

    /** A part of a value: {@code agreed.points}. */
    private @Nullable Object part(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || run().trial().fields().find(name.substring(0, dot)) == null) {
            return null;
        }
        return get(name.substring(0, dot)) instanceof Map<?, ?> parts ? parts.get(name.substring(dot + 1)) : null;
    }

    /** All rows of a section, in their order; those within other rows in the order of those. */
    List<RowView> rows(Section section) {
        List<RowView> made = rows.get(section.id());
        if (made == null) {
            made = new ArrayList<>();
            rows.put(section.id(), made);
            Section parent = section.within()
                    .map(run().trial().register().sections()::get)
                    .orElse(null);
            if (parent != null) {
                for (RowView outer : rows(parent)) {
                    made.addAll(outer.nested(section));
                }
            }
            List<GivenRow> own = given.rows().getOrDefault(section.id(), List.of());
            if (parent != null && !own.isEmpty()) {
                made.addAll(adopted(parent).take(section, own));
            } else {
                own.forEach(row -> rows.get(section.id()).add(new RowView(run(), section, row, this, null)));
            }
        }
        return Objects.requireNonNull(rows.get(section.id()));
    }

    /** The row to which rows belong that were given without one: the last, or one that is made. */
    private RowView adopted(Section parent) {
        List<RowView> outer = rows(parent);
        if (outer.isEmpty()) {
            outer.add(new RowView(run(), parent, new GivenRow(), this, null));
        }
        return outer.getLast();
    }
}
