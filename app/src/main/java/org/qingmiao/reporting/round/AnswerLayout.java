package org.qingmiao.reporting.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.CellKey;
import org.qingmiao.indicator.CellVersion;
import org.qingmiao.page.Texts;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.plan.UnitKind;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.Entry;

/** Lays an answer out by the chapters of the plan: a row for each value, a column for each unit, sums beside them. */
final class AnswerLayout {
    private final Plan plan;
    private final List<Entry> entries;
    private final Said said;
    private final Map<CellKey, CellVersion> last;

    /** What stands in the fields and what there is to say about them, by name of the field. */
    record Said(
            Map<String, DraftField> fields,
            Map<String, List<FieldFault>> faults,
            Map<String, Text> marks,
            Map<String, Text> comments,
            Map<String, StepResult.Theirs> theirs) {
        DraftField at(Entry entry) {
            return fields.getOrDefault(entry.field(), DraftField.EMPTY);
        }

        static Map<String, List<FieldFault>> byField(List<FieldFault> faults) {
            Map<String, List<FieldFault>> byField = new HashMap<>();
            faults.forEach(fault -> fault.fields()
                    .forEach(f ->
                            byField.computeIfAbsent(f, k -> new ArrayList<>()).add(fault)));
            return byField;
        }
    }

    AnswerLayout(Plan plan, List<Entry> entries, Said said, Map<CellKey, CellVersion> last) {
        this.plan = plan;
        this.entries = entries;
        this.said = said;
        this.last = last;
    }

    int filled() {
        return (int) entries.stream().filter(e -> said.at(e).isAnswered()).count();
    }

    /** Marks of all fields in their order, as they are kept: what was typed and not kept counts as changed. */
    static String seen(List<Entry> entries, Map<String, DraftField> held) {
        StringBuilder seen = new StringBuilder(entries.size() * 6);
        entries.forEach(
                e -> seen.append(held.getOrDefault(e.field(), DraftField.EMPTY).mark()));
        return seen.toString();
    }

    private record Part(String chapter, String level) {}

    List<AnswerPage.Section> sections() {
        List<AnswerPage.Section> sections = new ArrayList<>();
        grouped(entries, e -> new Part(chapter(e.element()), e.element().level()))
                .forEach((part, inside) -> sections.add(section(part, inside)));
        return sections;
    }

    private AnswerPage.Section section(Part part, List<Entry> inside) {
        List<Text> columns =
                inside.stream().map(e -> e.unit().shortName()).distinct().toList();
        boolean totals = columns.size() > 1;
        List<AnswerPage.Row> rows = new ArrayList<>();
        grouped(inside, Entry::element).forEach((element, fields) -> rows.addAll(rows(element, fields, totals)));
        return new AnswerPage.Section(title(part), columns, totals, rows);
    }

    private record Line(String options, String period) {}

    private List<AnswerPage.Row> rows(DataElement element, List<Entry> fields, boolean totals) {
        List<AnswerPage.Row> rows = new ArrayList<>();
        Map<Line, List<Entry>> lines =
                grouped(fields, e -> new Line(e.options(), e.period().iso()));
        boolean adds = element.units() == DataElement.Aggregation.SUM;
        lines.forEach((line, ofLine) -> rows.add(new AnswerPage.Row(
                element,
                ofLine.getFirst().optionsName(),
                line.period(),
                rows.isEmpty(),
                lines.size(),
                ofLine.stream().map(this::field).toList(),
                List.of(),
                totals && adds ? sum(ofLine) : null)));
        boolean oneSum = lines.size() > 1
                && lines.keySet().stream().map(Line::period).distinct().count() == 1;
        if (oneSum && adds) {
            Text name = Texts.all().both("rounds.form.sum");
            List<@Nullable Double> sums = grouped(fields, e -> e.unit().id()).values().stream()
                    .<@Nullable Double>map(this::sum)
                    .toList();
            rows.add(new AnswerPage.Row(
                    element, name, "", false, lines.size(), List.of(), sums, totals ? sum(fields) : null));
        }
        return rows;
    }

    /** Unknown if one of the parts is; what is not applicable adds nothing. */
    private @Nullable Double sum(List<Entry> parts) {
        double sum = 0;
        for (Entry part : parts) {
            DraftField field = said.at(part);
            Optional<Double> number = field.number();
            if (number.isEmpty() && !field.notApplicable()) {
                return null;
            }
            sum += number.orElse(0.0);
        }
        return sum;
    }

    private AnswerPage.Field field(Entry entry) {
        String name = entry.field();
        return new AnswerPage.Field(
                entry,
                said.at(entry),
                AnswerChecks.value(last.get(entry.before())),
                said.faults().getOrDefault(name, List.of()),
                Optional.ofNullable(said.marks().get(name)),
                Optional.ofNullable(said.comments().get(name)),
                Optional.ofNullable(said.theirs().get(name)));
    }

    /** Chapter of the first indicator that rests on the element; empty where none does. */
    private String chapter(DataElement element) {
        return plan.indicators().values().stream()
                .filter(i -> restsOn(i, element.id()))
                .map(Indicator::chapter)
                .findFirst()
                .orElse("");
    }

    static boolean restsOn(Indicator indicator, String element) {
        var below = indicator.denominator();
        return indicator.numerator().elements().contains(element)
                || (below != null && below.elements().contains(element));
    }

    private Text title(Part part) {
        Text chapter = plan.outline().chapters().stream()
                .filter(c -> c.id().equals(part.chapter()))
                .findFirst()
                .map(Outline.Chapter::shortTitle)
                .orElseGet(() -> Texts.all().both("rounds.form.basics"));
        Text level = plan.unitKinds().stream()
                .filter(k -> k.id().equals(part.level()))
                .findFirst()
                .map(UnitKind::name)
                .orElse(Text.same(part.level()));
        return Texts.all().both("rounds.form.section", chapter, level);
    }

    private static <K> Map<K, List<Entry>> grouped(List<Entry> entries, Function<Entry, K> by) {
        Map<K, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(
                e -> groups.computeIfAbsent(by.apply(e), k -> new ArrayList<>()).add(e));
        return groups;
    }
}
