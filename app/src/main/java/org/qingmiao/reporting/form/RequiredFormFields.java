package org.qingmiao.reporting.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.qingmiao.org.OrgTree;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.DataElement;
import org.qingmiao.plan.Disaggregation;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Text;

/** Which values a unit owes for a year, in the order of the pack. */
public final class RequiredFormFields {
    private RequiredFormFields() {}

    public static List<FormField> of(Plan plan, OrgTree tree, OrgUnit reporter, int year) {
        List<FormField> entries = new ArrayList<>();
        if (!tree.within(plan.head().district(), reporter.id())) {
            // Another district's units may be of the same kind.
            return entries;
        }
        for (DataElement element : elements(plan, reporter)) {
            for (OrgUnit unit : answersFor(plan, tree, element, reporter)) {
                for (Period period : periods(element.period(), year)) {
                    options(plan, element)
                            .forEach(o -> entries.add(new FormField(element, unit, period, o.id(), o.name())));
                }
            }
        }
        return entries;
    }

    /** The elements that a unit fills in. */
    static List<DataElement> elements(Plan plan, OrgUnit reporter) {
        return plan.elements().values().stream()
                .filter(e -> e.derived() == null)
                .filter(e ->
                        e.reporter().map(reporter.id()::equals).orElse(e.level().equals(reporter.kind())))
                .toList();
    }

    private static List<OrgUnit> answersFor(Plan plan, OrgTree tree, DataElement element, OrgUnit reporter) {
        return element.reporter().isPresent()
                ? tree.ofKind(plan.head().district(), element.level())
                : List.of(reporter);
    }

    /** The periods that end in a year. */
    public static List<Period> periods(Period.Kind kind, int year) {
        return switch (kind) {
            case YEAR -> List.of(Period.year(year));
            case SCHOOL_YEAR -> List.of(Period.schoolYear(year - 1));
            case HALF_YEAR ->
                IntStream.rangeClosed(1, 2).mapToObj(h -> Period.half(year, h)).toList();
            case QUARTER ->
                IntStream.rangeClosed(1, 4)
                        .mapToObj(q -> Period.quarter(year, q))
                        .toList();
            case MONTH ->
                IntStream.rangeClosed(1, 12)
                        .mapToObj(m -> Period.month(year, m))
                        .toList();
        };
    }

    private static List<Disaggregation.Option> options(Plan plan, DataElement element) {
        List<Disaggregation.Option> combined = List.of(new Disaggregation.Option("", new Text("", "")));
        for (String id : element.disaggregations()) {
            Disaggregation split = plan.disaggregations().get(id);
            if (split != null) {
                combined = combined.stream()
                        .flatMap(head -> split.options().stream().map(o -> joined(head, o)))
                        .toList();
            }
        }
        return combined;
    }

    private static Disaggregation.Option joined(Disaggregation.Option head, Disaggregation.Option tail) {
        if (head.id().isEmpty()) {
            return tail;
        }
        Text name = new Text(
                head.name().zh() + "·" + tail.name().zh(),
                head.name().en() + " · " + tail.name().en());
        return new Disaggregation.Option(head.id() + "|" + tail.id(), name);
    }
}
