package org.qingmiao.register.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qingmiao.expression.ExpressionType;
import org.qingmiao.expression.ExpressionType.Slot;
import org.qingmiao.expression.Rational;
import org.qingmiao.pack.SourceLocation;
import org.qingmiao.platform.Text;
import org.qingmiao.register.code.Validity;

/**
 * A scored instrument: items, each answered on one scale or "cannot judge", and the points and grade that follow.
 *
 * @param answers words for each answer; the number is what it counts
 * @param result how points are made of answers
 * @param refuseOver weight that may not be judged before points are refused
 * @param grades grade by the least points that give it, most points first; empty if a decision table grades
 * @param apart by how many grades two assessors may differ before a third is needed
 */
public record Instrument(
        String id,
        Text name,
        String version,
        Validity valid,
        String source,
        Map<Integer, Text> answers,
        Result result,
        Rational refuseOver,
        List<Item> items,
        List<Grade> grades,
        int apart,
        SourceLocation place) {
    /** The answer that says that nobody can tell. */
    public static final String CANNOT_JUDGE = "cannot";

    public Instrument {
        answers = Map.copyOf(answers);
        items = List.copyOf(items);
        grades = List.copyOf(grades);
    }

    /** How points are made. */
    public enum Result {
        /** Σ (answer ÷ highest answer × weight), scaled up to the whole weight by what could be judged; 0 to 100. */
        POINTS,
        /** Σ (answer × weight). */
        SUM
    }

    /**
     * One item.
     *
     * @param part the heading that it stands under
     * @param weight its part of the points
     */
    public record Item(String id, Text label, Text part, Rational weight) {}

    /** A grade and the least points that give it. */
    public record Grade(String grade, Rational from) {}

    public int highestAnswer() {
        return answers.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public Rational weight() {
        return items.stream().map(Item::weight).reduce(Rational.ZERO, Rational::plus);
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** Place of a grade in the list: 0 is that of most points. */
    Optional<Integer> place(Rational points) {
        for (int i = 0; i < grades.size(); i++) {
            if (points.compareTo(grades.get(i).from()) >= 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** What expressions may ask of a score: {@code agreed.points >= 75}. */
    public ExpressionType.Row type() {
        Map<String, Slot> fields = new LinkedHashMap<>();
        items.forEach(i -> fields.put(i.id(), new Slot(new ExpressionType.Whole(), true)));
        fields.put("points", new Slot(new ExpressionType.Ratio(), true));
        fields.put("missing_weight", new Slot(new ExpressionType.Ratio(), false));
        fields.put("refused", new Slot(new ExpressionType.YesNo(), false));
        fields.put("version", new Slot(new ExpressionType.Words(), false));
        Set<String> codes = Set.copyOf(grades.stream().map(Grade::grade).toList());
        fields.put("grade", new Slot(new ExpressionType.Code(id + "#grade", codes), true));
        return new ExpressionType.Row(fields);
    }
}
