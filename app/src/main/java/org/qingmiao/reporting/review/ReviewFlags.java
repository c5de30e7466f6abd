package org.qingmiao.reporting.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qingmiao.indicator.cell.CellKey;
import org.qingmiao.indicator.cell.CellStore;
import org.qingmiao.org.OrgUnit;
import org.qingmiao.org.Period;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.round.Round;
import org.qingmiao.reporting.round.RoundForms;
import org.qingmiao.reporting.round.SubmissionField;
import org.springframework.stereotype.Component;

/** What a reviewer should look at in an answer, by field: named by the method and explained in a sentence. */
@Component
public class ReviewFlags {
    private static final int YEARS = 8;

    private final RoundForms forms;
    private final CellStore cellStore;

    ReviewFlags(RoundForms forms, CellStore cellStore) {
        this.forms = forms;
        this.cellStore = cellStore;
    }

    /** A number of the answer with what is known beside it. {@code history}: earlier years, the newest first. */
    record Figure(
            FormField entry,
            double now,
            List<Double> history,
            @Nullable Double before) {}

    public Map<String, Text> of(
            Round round, String unit, List<FormField> entries, Map<String, SubmissionField> fields) {
        Plan plan = forms.plan(round);
        List<OrgUnit> district = forms.tree().below(plan.head().district());
        Map<CellKey, Double> known = known(entries, district);
        List<Figure> numbers = new ArrayList<>();
        for (FormField formField : entries) {
            fields.getOrDefault(formField.field(), SubmissionField.EMPTY)
                    .number()
                    .ifPresent(now -> numbers.add(figure(formField, now, known)));
        }
        Map<String, List<Text>> found = new LinkedHashMap<>();
        for (ReviewFlagRule rule : ReviewFlagRule.ALL) {
            rule.marks(plan, numbers, peers(numbers, known, district))
                    .forEach((field, text) ->
                            found.computeIfAbsent(field, f -> new ArrayList<>()).add(text));
        }
        Map<String, Text> marks = new HashMap<>();
        found.forEach((field, texts) -> marks.put(field, joined(texts)));
        return marks;
    }

    private static Text joined(List<Text> texts) {
        return Messages.sentences(texts);
    }

    private static Figure figure(FormField formField, double now, Map<CellKey, Double> known) {
        List<Double> history = new ArrayList<>();
        for (int back = 1; back <= YEARS; back++) {
            Double value = known.get(at(formField, formField.unit().id(), back));
            if (value != null) {
                history.add(value);
            }
        }
        return new Figure(
                formField,
                now,
                history,
                known.get(at(formField, formField.unit().id(), 1)));
    }

    private static CellKey at(FormField formField, String unit, int yearsBack) {
        Period period = formField.period();
        Period earlier = new Period(period.kind(), period.from().minusYears(yearsBack));
        return new CellKey(formField.element().id(), unit, earlier, formField.options());
    }

    /** Everything that stands in the cells of these elements, for all units of their level in the district. */
    private Map<CellKey, Double> known(List<FormField> entries, List<OrgUnit> district) {
        List<String> levels =
                entries.stream().map(e -> e.unit().kind()).distinct().toList();
        List<String> units = district.stream()
                .filter(u -> levels.contains(u.kind()))
                .map(OrgUnit::id)
                .toList();
        List<Period> periods = entries.stream()
                .map(FormField::period)
                .distinct()
                .flatMap(p -> IntStream.rangeClosed(0, YEARS)
                        .mapToObj(back -> new Period(p.kind(), p.from().minusYears(back))))
                .toList();
        Map<CellKey, Double> known = new HashMap<>();
        cellStore
                .read(entries.stream().map(e -> e.element().id()).distinct().toList(), units, periods)
                .forEach((key, version) -> {
                    Double value = version.value();
                    if (value != null) {
                        known.put(key, value);
                    }
                });
        return known;
    }

    /** Growth of the other units of the level, by field: from this answer where it has them, else from the cells. */
    private Map<String, double[]> peers(List<Figure> numbers, Map<CellKey, Double> known, List<OrgUnit> district) {
        Map<CellKey, Double> now = new HashMap<>(known);
        numbers.forEach(n -> now.put(n.entry().key(), n.now()));
        Map<String, double[]> peers = new HashMap<>();
        for (Figure number : numbers) {
            FormField formField = number.entry();
            double[] growth = district.stream()
                    .filter(u -> u.kind().equals(formField.unit().kind())
                            && !u.id().equals(formField.unit().id()))
                    .mapToDouble(u -> growth(now.get(at(formField, u.id(), 0)), known.get(at(formField, u.id(), 1))))
                    .filter(Double::isFinite)
                    .toArray();
            peers.put(formField.field(), growth);
        }
        return peers;
    }

    /** Ratio to the year before on a scale on which halving and doubling are as far; one is added against zeros. */
    static double growth(@Nullable Double now, @Nullable Double before) {
        return now == null || before == null ? Double.NaN : Math.log((now + 1) / (before + 1));
    }
}
