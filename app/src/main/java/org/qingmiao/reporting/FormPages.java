package org.qingmiao.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;

/** Lays a form out as the paper forms are: a row for each value, a column for each unit. */
final class FormPages {
    private final Plan plan;
    private final List<Entry> entries;
    private final Map<CellKey, CellVersion> present;
    private final Map<CellKey, CellVersion> last;
    private final Map<CellKey, String> typed;
    private final Map<CellKey, Text> problems;
    private final Map<CellKey, HeldByRounds.Held> held;

    /**
     * @param typed what was typed and is shown again; else what is there
     * @param problems by field
     * @param held fields that can only be changed in a round
     */
    FormPages(
            Plan plan,
            List<Entry> entries,
            Map<CellKey, CellVersion> present,
            Map<CellKey, CellVersion> last,
            Map<CellKey, String> typed,
            Map<CellKey, Text> problems,
            Map<CellKey, HeldByRounds.Held> held) {
        this.plan = plan;
        this.entries = entries;
        this.present = present;
        this.last = last;
        this.typed = typed;
        this.problems = problems;
        this.held = held;
    }

    int filled() {
        return (int) entries.stream()
                .filter(e -> value(present.get(e.key())) != null)
                .count();
    }

    List<FormPage.Section> sections() {
        List<FormPage.Section> sections = new ArrayList<>();
        grouped(entries, e -> e.element().level()).forEach((level, ofLevel) -> {
            List<Text> columns =
                    ofLevel.stream().map(e -> e.unit().shortName()).distinct().toList();
            List<FormPage.Row> rows = new ArrayList<>();
            grouped(ofLevel, Line::of).forEach((line, fields) -> rows.add(row(line, fields, rows)));
            sections.add(new FormPage.Section(name(level), columns, rows));
        });
        return sections;
    }

    /** What the fields of one row have in common. */
    private record Line(DataElement element, String options, String period) {
        static Line of(Entry entry) {
            return new Line(entry.element(), entry.options(), entry.period().iso());
        }
    }

    private Text name(String level) {
        return plan.unitKinds().stream()
                .filter(k -> k.id().equals(level))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private FormPage.Row row(Line line, List<Entry> fields, List<FormPage.Row> before) {
        boolean first = before.isEmpty() || !before.getLast().element().equals(line.element());
        return new FormPage.Row(
                line.element(),
                fields.getFirst().optionsName(),
                line.period(),
                first,
                first ? usedBy(line.element()) : List.of(),
                fields.stream()
                        .flatMap(e -> Optional.ofNullable(held.get(e.key())).stream())
                        .findFirst(),
                fields.stream().map(this::field).toList());
    }

    private FormPage.Field field(Entry entry) {
        Double now = value(present.get(entry.key()));
        String present = now == null ? "" : FormNumbers.print(now);
        return new FormPage.Field(
                entry,
                typed.getOrDefault(entry.key(), present),
                value(last.get(entry.before())),
                Optional.ofNullable(problems.get(entry.key())),
                held.containsKey(entry.key()));
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

    private static <K> Map<K, List<Entry>> grouped(List<Entry> entries, Function<Entry, K> by) {
        Map<K, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(
                e -> groups.computeIfAbsent(by.apply(e), k -> new ArrayList<>()).add(e));
        return groups;
    }
}
