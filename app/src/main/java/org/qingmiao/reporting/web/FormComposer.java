package org.qingmiao.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.form.FormNumbers;

/** Lays a form out as the paper forms are: a row for each value, a column for each unit. */
final class FormComposer {
    private final Plan plan;
    private final List<FormField> entries;
    private final Map<CellKey, CellVersion> present;
    private final Map<CellKey, CellVersion> last;
    private final TypedFields sent;
    private final ShutFields shut;

    /**
     * @param sent what was typed and is shown again; else what is there
     * @param shut fields in which nothing can be typed
     */
    FormComposer(
            Plan plan,
            List<FormField> entries,
            Map<CellKey, CellVersion> present,
            Map<CellKey, CellVersion> last,
            TypedFields sent,
            ShutFields shut) {
        this.plan = plan;
        this.entries = entries;
        this.present = present;
        this.last = last;
        this.sent = sent;
        this.shut = shut;
    }

    int filled() {
        return (int) entries.stream()
                .filter(e -> value(present.get(e.key())) != null)
                .count();
    }

    List<FormView.Section> sections() {
        List<FormView.Section> sections = new ArrayList<>();
        grouped(entries, e -> e.element().level()).forEach((level, ofLevel) -> {
            List<Text> columns =
                    ofLevel.stream().map(e -> e.unit().shortName()).distinct().toList();
            List<FormView.Row> rows = new ArrayList<>();
            grouped(ofLevel, Line::of).forEach((line, fields) -> rows.add(row(line, fields, rows)));
            sections.add(new FormView.Section(name(level), columns, rows));
        });
        return sections;
    }

    /** What the fields of one row have in common. */
    private record Line(DataElement element, String options, String period) {
        static Line of(FormField formField) {
            return new Line(
                    formField.element(), formField.options(), formField.period().iso());
        }
    }

    private Text name(String level) {
        return plan.unitKind(level).orElseThrow().name();
    }

    private FormView.Row row(Line line, List<FormField> fields, List<FormView.Row> before) {
        boolean first = before.isEmpty() || !before.getLast().element().equals(line.element());
        return new FormView.Row(
                line.element(),
                fields.getFirst().optionsName(),
                line.period(),
                first,
                first ? usedBy(line.element()) : List.of(),
                shut.held(fields),
                shut.counted(fields),
                fields.stream().map(this::field).toList());
    }

    private FormView.Field field(FormField formField) {
        Double now = value(present.get(formField.key()));
        String present = now == null ? "" : FormNumbers.print(now);
        return new FormView.Field(
                formField,
                sent.text(formField.key(), present),
                value(last.get(formField.before())),
                sent.problem(formField.key()),
                shut.has(formField.key()));
    }

    private List<String> usedBy(DataElement element) {
        return plan.indicators().values().stream()
                .filter(i -> {
                    var below = i.denominator();
                    return i.numerator().elements().contains(element.id())
                            || (below != null && below.elements().contains(element.id()));
                })
                .map(i -> i.id())
                .toList();
    }

    private static @Nullable Double value(@Nullable CellVersion version) {
        return version == null ? null : version.value();
    }

    private static <K> Map<K, List<FormField>> grouped(List<FormField> entries, Function<FormField, K> by) {
        Map<K, List<FormField>> groups = new LinkedHashMap<>();
        entries.forEach(
                e -> groups.computeIfAbsent(by.apply(e), k -> new ArrayList<>()).add(e));
        return groups;
    }
}
