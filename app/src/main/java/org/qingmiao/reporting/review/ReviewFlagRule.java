package org.qingmiao.reporting.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingmiao.page.NumberFormats;
import org.qingmiao.plan.Estimate;
import org.qingmiao.plan.Indicator;
import org.qingmiao.plan.Plan;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.Text;
import org.qingmiao.reporting.form.FormField;
import org.qingmiao.reporting.submission.SubmissionChecks;

/** One reason to look at a value. A new rule is a new line in the list. */
interface ReviewFlagRule {
    /** Smaller numbers are equal by chance often. */
    double TELLING = 10;
    /** As few telling numbers as that can be equal by chance. */
    int FEW = 3;

    List<ReviewFlagRule> ALL = List.of(
            ReviewFlagRule::history,
            ReviewFlagRule::jump,
            ReviewFlagRule::peers,
            ReviewFlagRule::plausible,
            ReviewFlagRule::copied,
            ReviewFlagRule::duplicated);

    /**
     * Why values stand out, by name of the field.
     *
     * @param peers growth of the other units of the level since the year before, by field
     */
    Map<String, Text> marks(Plan plan, List<ReviewFlags.Figure> numbers, Map<String, double[]> peers);

    private static Map<String, Text> each(
            List<ReviewFlags.Figure> numbers, Function<ReviewFlags.Figure, @Nullable Text> reason) {
        Map<String, Text> marks = new LinkedHashMap<>();
        for (ReviewFlags.Figure number : numbers) {
            Text text = reason.apply(number);
            if (text != null) {
                marks.put(number.entry().field(), text);
            }
        }
        return marks;
    }

    private static Map<String, Text> history(Plan plan, List<ReviewFlags.Figure> numbers, Map<String, double[]> peers) {
        return each(numbers, n -> {
            double[] before = n.history().stream().mapToDouble(v -> v).toArray();
            OptionalDouble z = ModifiedZ.of(n.now(), before);
            return outside(z) ? Messages.of("rounds.mark.history", signed(z), before.length) : null;
        });
    }

    private static boolean outside(OptionalDouble z) {
        return z.isPresent() && Math.abs(z.getAsDouble()) > ModifiedZ.LIMIT;
    }

    private static Map<String, Text> jump(Plan plan, List<ReviewFlags.Figure> numbers, Map<String, double[]> peers) {
        return each(
                numbers,
                n -> SubmissionChecks.jump(n.entry(), n.now(), n.before())
                        .map(f -> Messages.of("rounds.mark.jump", SubmissionChecks.percent(n.now() / before(n) - 1)))
                        .orElse(null));
    }

    private static String signed(OptionalDouble z) {
        double value = z.orElse(0);
        return NumberFormats.signed(value, NumberFormats.decimals(1, Math.abs(value), ModifiedZ.LIMIT));
    }

    private static double before(ReviewFlags.Figure number) {
        Double before = number.before();
        return before == null ? Double.NaN : before;
    }

    private static Map<String, Text> peers(Plan plan, List<ReviewFlags.Figure> numbers, Map<String, double[]> peers) {
        return each(numbers, n -> {
            double growth = ReviewFlags.growth(n.now(), n.before());
            double[] others = Objects.requireNonNull(peers.get(n.entry().field()));
            boolean telling = Math.max(n.now(), before(n)) >= TELLING;
            OptionalDouble z = Double.isNaN(growth) ? OptionalDouble.empty() : ModifiedZ.of(growth, others);
            return telling && outside(z) ? Messages.of("rounds.mark.peers", signed(z), others.length) : null;
        });
    }

    /** The indicator that the answer as a whole gives, where the answer holds all that it rests on. */
    private static Map<String, Text> plausible(
            Plan plan, List<ReviewFlags.Figure> numbers, Map<String, double[]> peers) {
        Map<String, Double> sums = new HashMap<>();
        numbers.forEach(n -> sums.merge(n.entry().element().id(), n.now(), Double::sum));
        Map<String, Text> marks = new LinkedHashMap<>();
        for (Indicator indicator : plan.indicators().values()) {
            Indicator.Range range = indicator.plausible();
            double value = Estimate.of(indicator, id -> sums.getOrDefault(id, Double.NaN))
                    .value();
            if (range == null || Double.isNaN(value) || (value >= range.min() && value <= range.max())) {
                continue;
            }
            Text text = Messages.of(
                    "rounds.mark.plausible",
                    indicator.name(),
                    NumberFormats.format(
                            value, NumberFormats.decimals(indicator.decimals(), value, range.min(), range.max())),
                    NumberFormats.exact(range.min()),
                    NumberFormats.exact(range.max()));
            numbers.stream()
                    .map(ReviewFlags.Figure::entry)
                    .filter(e -> indicator
                            .numerator()
                            .elements()
                            .contains(e.element().id()))
                    .findFirst()
                    .ifPresent(e -> marks.put(e.field(), text));
        }
        return marks;
    }

    /** All telling numbers of a unit, or of an element, are those of the year before. */
    private static Map<String, Text> copied(Plan plan, List<ReviewFlags.Figure> numbers, Map<String, double[]> peers) {
        Map<String, Text> marks = new LinkedHashMap<>();
        Text text = Messages.of("rounds.mark.copied");
        List<Function<FormField, String>> groups =
                List.of(e -> e.unit().id(), e -> e.element().id());
        for (Function<FormField, String> group : groups) {
            telling(numbers).stream()
                    .filter(n -> n.before() != null)
                    .collect(Collectors.groupingBy(n -> group.apply(n.entry())))
                    .values()
                    .stream()
                    .filter(of -> of.size() >= FEW && of.stream().allMatch(n -> n.now() == before(n)))
                    .forEach(of -> of.forEach(n -> marks.put(n.entry().field(), text)));
        }
        return marks;
    }

    private static List<ReviewFlags.Figure> telling(List<ReviewFlags.Figure> numbers) {
        return numbers.stream().filter(n -> n.now() >= TELLING).toList();
    }

    /** Two units of one answer hold the same telling numbers throughout. */
    private static Map<String, Text> duplicated(
            Plan plan, List<ReviewFlags.Figure> numbers, Map<String, double[]> peers) {
        Map<String, Map<String, Double>> byUnit = new LinkedHashMap<>();
        telling(numbers)
                .forEach(n -> byUnit.computeIfAbsent(n.entry().unit().id(), u -> new LinkedHashMap<>())
                        .put(
                                n.entry().element().id()
                                        + n.entry().period()
                                        + n.entry().options(),
                                n.now()));
        Map<Map<String, Double>, Text> first = new HashMap<>();
        Map<String, Text> twins = new HashMap<>();
        for (ReviewFlags.Figure number : numbers) {
            String unit = number.entry().unit().id();
            Map<String, Double> values = byUnit.getOrDefault(unit, Map.of());
            if (values.size() >= FEW) {
                Text name = number.entry().unit().shortName();
                Text other = first.putIfAbsent(values, name);
                if (other != null && !other.equals(name)) {
                    twins.put(unit, other);
                }
            }
        }
        return each(numbers, n -> {
            Text other = twins.get(n.entry().unit().id());
            return other == null || n.now() < TELLING ? null : Messages.of("rounds.mark.twin", other);
        });
    }
}
