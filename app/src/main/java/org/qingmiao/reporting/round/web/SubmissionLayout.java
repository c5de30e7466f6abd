package org.qingmiao.reporting.round.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellVersion;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.OrgUnitKind;
import org.qingmiao.plan.Outline;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.FieldFault;
import org.qingmiao.reporting.round.StepResult;
import org.qingmiao.reporting.round.SubmissionField;
import org.qingmiao.reporting.submission.SubmissionChecks;

/** Lays an answer out by the chapters of the plan: a row for each value, a column for each unit, sums beside them. */
final class SubmissionLayout {
    private final Plan plan;
    private final List<FormField> entries;
    private final FieldContents fieldContents;
    private final Map<CellKey, CellVersion> last;

    /** What stands in the fields and what there is to say about them, by name of the field. */
    record FieldContents(
            Map<String, SubmissionField> fields,
            Map<String, List<FieldFault>> faults,
            Map<String, Text> marks,
            Map<String, Text> comments,
            Map<String, StepResult.Theirs> theirs) {
        SubmissionField at(FormField formField) {
            return fields.getOrDefault(formField.field(), SubmissionField.EMPTY);
        }

        static Map<String, List<FieldFault>> byField(List<FieldFault> faults) {
            Map<String, List<FieldFault>> byField = new HashMap<>();
            faults.forEach(fault -> fault.fields()
                    .forEach(f ->
                            byField.computeIfAbsent(f, k -> new ArrayList<>()).add(fault)));
            return byField;
        }
    }

    SubmissionLayout(Plan plan, List<FormField> entries, FieldContents fieldContents, Map<CellKey, CellVersion> last) {
        this.plan = plan;
        this.entries = entries;
        this.fieldContents = fieldContents;
        this.last = last;
    }

    int filled() {
        return (int)
                entries.stream().filter(e -> fieldContents.at(e).isAnswered()).count();
    }

    /** Marks of all fields in their order, as they are kept: what was typed and not kept counts as changed. */
    static String seen(List<FormField> entries, Map<String, SubmissionField> held) {
        StringBuilder seen = new StringBuilder(entries.size() * 6);
        entries.forEach(e ->
                seen.append(held.getOrDefault(e.field(), SubmissionField.EMPTY).mark()));
        return seen.toString();
    }

    private record Part(String chapter, String level) {}

    List<SubmissionView.Section> sections() {
        List<SubmissionView.Section> sections = new ArrayList<>();
        grouped(entries, e -> new Part(chapter(e.element()), e.element().level()))
                .forEach((part, inside) -> sections.add(section(part, inside)));
        return sections;
    }

    private SubmissionView.Section section(Part part, List<FormField> inside) {
        List<Text> columns =
                inside.stream().map(e -> e.unit().shortName()).distinct().toList();
        boolean totals = columns.size() > 1;
        List<SubmissionView.Row> rows = new ArrayList<>();
        grouped(inside, FormField::element).forEach((element, fields) -> rows.addAll(rows(element, fields, totals)));
        return new SubmissionView.Section(title(part), columns, totals, rows);
    }

    private record Line(String options, String period) {}

    private List<SubmissionView.Row> rows(DataElement element, List<FormField> fields, boolean totals) {
        List<SubmissionView.Row> rows = new ArrayList<>();
        Map<Line, List<FormField>> lines =
                grouped(fields, e -> new Line(e.options(), e.period().iso()));
        boolean adds = element.units() == DataElement.Aggregation.SUM;
        lines.forEach((line, ofLine) -> rows.add(new SubmissionView.Row(
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
            Text name = Messages.of("rounds.form.sum");
            List<@Nullable Double> sums = grouped(fields, e -> e.unit().id()).values().stream()
                    .<@Nullable Double>map(this::sum)
                    .toList();
            rows.add(new SubmissionView.Row(
                    element, name, "", false, lines.size(), List.of(), sums, totals ? sum(fields) : null));
        }
        return rows;
    }

    /** Unknown if one of the parts is; what is not applicable adds nothing. */
    private @Nullable Double sum(List<FormField> parts) {
        double sum = 0;
        for (FormField part : parts) {
            SubmissionField field = fieldContents.at(part);
            Optional<Double> number = field.number();
            if (number.isEmpty() && !field.notApplicable()) {
                return null;
            }
            sum += number.orElse(0.0);
        }
        return sum;
    }

    private SubmissionView.Field field(FormField formField) {
        String name = formField.field();
        return new SubmissionView.Field(
                formField,
                fieldContents.at(formField),
                SubmissionChecks.value(last.get(formField.before())),
                fieldContents.faults().getOrDefault(name, List.of()),
                Optional.ofNullable(fieldContents.marks().get(name)),
                Optional.ofNullable(fieldContents.comments().get(name)),
                Optional.ofNullable(fieldContents.theirs().get(name)));
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
        Text chapter = plan.outline()
                .chapter(part.chapter())
                .map(Outline.Chapter::shortTitle)
                .orElseGet(() -> Messages.of("rounds.form.basics"));
        Text level = plan.unitKind(part.level()).map(OrgUnitKind::name).orElse(Text.same(part.level()));
        return Messages.of("rounds.form.section", chapter, level);
    }

    private static <K> Map<K, List<FormField>> grouped(List<FormField> entries, Function<FormField, K> by) {
        Map<K, List<FormField>> groups = new LinkedHashMap<>();
        entries.forEach(
                e -> groups.computeIfAbsent(by.apply(e), k -> new ArrayList<>()).add(e));
        return groups;
    }
}
